/** What was measured several times, in the unit of the measurements. */
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

/** A ratio, and how far a repetition of the whole may be from it by chance. */
export type Ratio = { readonly ratio: number; readonly noise: number }

/**
 * The median of the ratios of pairs that ran one right after the other, so that a machine that slows down slows both. Its
 * noise is twice the standard error of a median, from the median absolute deviation (1.4826 makes it a standard
 * deviation, 1.2533 is the median's loss against the mean).
 */
export function ratioOf(pairs: readonly (readonly [ours: number, theirs: number])[]): Ratio {
  const ratios = pairs.map(([ours, theirs]) => ours / theirs)
  const ratio = median(ratios)
  const deviation = 1.4826 * median(ratios.map((each) => Math.abs(each - ratio)))
  return { ratio, noise: (2 * 1.2533 * deviation) / Math.sqrt(ratios.length) }
}

/**
 * How what is measured grows with what it is measured for: the exponent between the marginal costs, 1 for a straight line,
 * 2 for a square. Points in ascending order, at least three; the first one carries what does not grow.
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
