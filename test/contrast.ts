/** Contrast as WCAG 2.2 counts it, from colors as the browser paints them. */

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!

type Rgb = readonly [number, number, number]

/** What the eye sees where these colors lie one on another, the lowest first. */
export function painted(...layers: readonly string[]): Rgb {
  canvas.clearRect(0, 0, 1, 1)
  for (const layer of ['white', ...layers]) {
    canvas.fillStyle = layer
    canvas.fillRect(0, 0, 1, 1)
  }
  const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [r, g, b]
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** From 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The computed value of a color token on an element, resolved to a color the canvas can paint. */
export function token(element: Element, name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  ;(element.shadowRoot ?? element).append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Runs in each scheme of the page, and puts the page's own back. */
export async function inSchemes(run: (scheme: 'light' | 'dark') => Promise<void> | void): Promise<void> {
  const page = document.documentElement
  const before = page.style.colorScheme
  // Nothing fades: colors are measured at once.
  page.style.setProperty('--inbox-duration', '0s')
  try {
    for (const scheme of ['light', 'dark'] as const) {
      page.style.colorScheme = scheme
      await run(scheme)
    }
  } finally {
    page.style.colorScheme = before
    page.style.removeProperty('--inbox-duration')
  }
}
