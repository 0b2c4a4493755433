import { describe, expect, it } from '@jest/globals'

import { parseTemplate, resolveTemplate } from '../../dev/harness/cloudformation.ts'

const template = parseTemplate(`
Parameters:
  Name: { Type: String, AllowedPattern: '[a-z]+' }
  Color: { Type: String, Default: red, AllowedValues: [red, blue] }
Conditions:
  IsRed: !Equals [!Ref Color, red]
Resources:
  Thing:
    Type: A::B::C
    Properties:
      Name: !Sub \${Name} of \${AWS::StackName}
      Text: !Sub
        - \${Name} and \${Own}
        - Own: !If [IsRed, !Ref Other, !Ref Color]
      List: [one, !If [IsRed, two, !Ref AWS::NoValue]]
      Left: !If [IsRed, !Ref AWS::NoValue, there]
      All: !Join [',', [!Ref Other, !Ref Name]]
  Other:
    Type: A::B::C
    Condition: IsRed
    Properties: {}
Outputs:
  Arn: { Value: !GetAtt Thing.Arn }
`)

describe('a template of CloudFormation', () => {
  it('is filled in with parameters, their defaults and what the condition selects', () => {
    const { resources, outputs } = resolveTemplate(template, { Name: 'abc' })

    expect(resources['Thing']?.Properties).toEqual({
      Name: 'abc of stack',
      Text: 'abc and <Other>',
      List: ['one', 'two'],
      All: '<Other>,abc',
    })
    expect(Object.keys(resources)).toEqual(['Thing', 'Other'])
    expect(outputs).toEqual({ Arn: '<Thing.Arn>' })
  })

  it('is filled in with the other branch, and without resources whose condition does not hold', () => {
    const { resources } = resolveTemplate(template, { Name: 'abc', Color: 'blue' })

    expect(resources['Thing']?.Properties).toMatchObject({
      Text: 'abc and blue',
      List: ['one'],
      Left: 'there',
    })
    expect(Object.keys(resources)).toEqual(['Thing'])
  })

  it.each([
    [{}, 'The parameter Name has no value'],
    [{ Name: 'abc1' }, 'The parameter Name may not be abc1'],
    [{ Name: 'abc', Color: 'green' }, 'The parameter Color may not be green'],
    [{ Name: 'abc', Size: '1' }, 'The template has no parameter Size'],
  ])('is not filled in with %j', (given, message) => {
    expect(() => resolveTemplate(template, given)).toThrow(message)
  })

  it('is not read where a function is not known, or what it refers to', () => {
    expect(() => parseTemplate('Resources: !Select [0, []]')).toThrow('Unresolved tag: !Select')
    const unknown = parseTemplate(
      'Resources: { Thing: { Type: A::B::C, Properties: { Name: !Ref Nobody } } }',
    )
    expect(() => resolveTemplate(unknown)).toThrow('The template has nothing that is named Nobody')
  })
})
