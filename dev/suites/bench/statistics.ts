/** Repeated measurements, in their unit. */
export type Sample = { readonly median: number; readonly min: number; readonly max: number }

export function sampleOf(measured: readonly number[]): Sample {
  return { median: median(measured), min: Math.min(...measured), max: Math.max(...measured) }
}

export function median(measured: readonly number[]): number {
  const sorted = measured.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new TypeError('Nothing was measured')
  return (low + high) / 2
}

/** A ratio, and its deviation by chance if the whole measurement is repeated. */
export type Ratio = { readonly ratio: number; readonly noise: number }

/**
 * The median of the ratios of pairs. The two runs of a pair follow each other, so a slow phase of the machine slows both.
 * The noise is twice the standard error of the median, from the median absolute deviation: 1.4826 converts it to a
 * standard deviation, and 1.2533 is the ratio of the median's standard error to the mean's.
 */
export function ratioOf(pairs: readonly (readonly [ours: number, theirs: number])[]): Ratio {
  const ratios = pairs.map(([ours, theirs]) => ours / theirs)
  const ratio = median(ratios)
  const deviation = 1.4826 * median(ratios.map((each) => Math.abs(each - ratio)))
  return { ratio, noise: (2 * 1.2533 * deviation) / Math.sqrt(ratios.length) }
}

/**
 * The exponent with which the cost grows: 1 is linear, 2 is quadratic. Takes at least three points in ascending order,
 * and subtracts the first one, which includes the constant cost.
 */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const [[baseSize, baseCost] = [0, 0], ...others] = points
  const logs = others.map(
    ([size, cost]) =>
      [Math.log(size - baseSize), Math.log(Math.max(cost - baseCost, Number.EPSILON))] as const,
  )
  return slope(logs)
}

/** Least squares. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  const variance = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  return covariance / variance
}
