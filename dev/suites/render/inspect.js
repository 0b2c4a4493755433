/* global document, getComputedStyle, innerWidth */
// Runs in the page. Returns an `Inspection` (page-view.ts), in CSS pixels.
;(() => {
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return { left, top, right, bottom }
  }
  /** Without the zero-width spaces that keep Mermaid from interpreting tag values. */
  const visible = (text) => text.replaceAll('\u200b', '').trim()
  const textOf = (element) => visible(element.textContent)
  /** The lines of a label, joined by spaces. */
  const labelOf = (element) => visible(element.innerText.replaceAll(/\s+/g, ' '))

  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const over = ([r, g, b, alpha = 1], [r2, g2, b2]) =>
    [
      [r, r2],
      [g, g2],
      [b, b2],
    ].map(([above, below]) => above * alpha + below * (1 - alpha))
  const luminance = (rgb) => {
    const [r, g, b] = rgb
      .map((channel) => channel / 255)
      .map((channel) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  /** The contrast ratio of WCAG 2: 1 to 21. */
  const ratio = (color, background) => {
    const [light, dark] = [luminance(over(channels(color), background)), luminance(background)].sort(
      (a, b) => b - a,
    )
    return (light + 0.05) / (dark + 0.05)
  }
  /** The backgrounds of all ancestors, blended over the page's. */
  const backgroundOf = (element) => {
    const around = []
    for (let each = element; each !== null; each = each.parentElement) around.unshift(each)
    return around.reduce(
      (below, each) => {
        const color = getComputedStyle(each).backgroundColor
        return color === 'rgba(0, 0, 0, 0)' ? below : over(channels(color), below)
      },
      [255, 255, 255],
    )
  }

  const diagrams = [...document.querySelectorAll('.mermaid svg')].map((svg) => ({
    box: box(svg),
    isError: svg.getAttribute('aria-roledescription') === 'error',
    /** CSS pixels of a pixel of the drawing. */
    scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    nodes: [...svg.querySelectorAll('g.node')].map((node) => {
      const label = node.querySelector('foreignObject > div')
      const shape = [...node.querySelectorAll('rect, polygon, path')].find(
        (each) => getComputedStyle(each).fill !== 'none' && each.getBoundingClientRect().width > 0,
      )
      const behind = over(channels(getComputedStyle(shape).fill), backgroundOf(svg))
      const words = label.querySelector('.nodeLabel')
      return {
        text: labelOf(label),
        box: box(shape),
        label: box(words),
        // A label that is larger than its box is cut off.
        isCut:
          label.scrollWidth > label.clientWidth + 1 ||
          words.getBoundingClientRect().width >
            node.querySelector('foreignObject').getBoundingClientRect().width + 1,
        isBroken: node.classList.contains('broken'),
        isDashed: getComputedStyle(shape).strokeDasharray !== 'none',
        contrast: ratio(getComputedStyle(words).color, behind),
        /** Of its border against the page. */
        outline: ratio(getComputedStyle(shape).stroke, backgroundOf(svg)),
      }
    }),
    links: [...svg.querySelectorAll('path.flowchart-link')].filter(
      (path) => getComputedStyle(path).strokeWidth !== '0px' && getComputedStyle(path).display !== 'none',
    ).length,
    foreign: svg.querySelectorAll('a, img, script, i, math').length,
  }))

  return {
    headings: [...document.querySelectorAll('h3, h4')].map(textOf),
    tables: [...document.querySelectorAll('article table')].map((table) => ({
      header: [...table.querySelectorAll('th')].map(textOf),
      rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf)),
      /** Scrolls in its own box. */
      isWide: table.scrollWidth > table.clientWidth,
      cutCells: [...table.querySelectorAll('th, td')]
        .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
        .map(textOf),
    })),
    contrasts: [...document.querySelectorAll('h3, h4, p, li, th, td, header, pre code')]
      .filter((element) => element.closest('.mermaid') === null)
      .map((element) => ({
        text: textOf(element),
        ratio: ratio(getComputedStyle(element).color, backgroundOf(element)),
      })),
    diagrams,
    sections: [...document.querySelectorAll('article details')].map(({ open }) => ({ isOpen: open })),
    sources: document.querySelectorAll('code.language-mermaid').length,
    column: box(document.querySelector('article')),
    page: { width: innerWidth, wanted: document.documentElement.scrollWidth },
  }
})()
