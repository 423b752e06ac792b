/** Three numbers of one colour. */
export type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** A colour by lightness from 0 to 1, chroma from 0 up and hue in radians. */
export type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number }

// The matrices of CSS Color Module Level 4, "Sample code for Color Conversions" (W3C), with Björn Ottosson's OKLab.
const lightToXyz: Matrix = [
  [506752 / 1228815, 87881 / 245763, 12673 / 70218],
  [87098 / 409605, 175762 / 245763, 12673 / 175545],
  [7918 / 409605, 87881 / 737289, 1001167 / 1053270],
]
const xyzToLight: Matrix = [
  [12831 / 3959, -329 / 214, -1974 / 3959],
  [-851781 / 878810, 1648619 / 878810, 36519 / 878810],
  [705 / 12673, -2585 / 12673, 705 / 667],
]
const xyzToCones: Matrix = [
  [0.819022437996703, 0.3619062600528904, -0.1288737815209879],
  [0.0329836539323885, 0.9292868615863434, 0.0361446663506424],
  [0.0481771893596242, 0.2642395317527308, 0.6335478284694309],
]
const conesToXyz: Matrix = [
  [1.2268798758459243, -0.5578149944602171, 0.2813910456659647],
  [-0.0405757452148008, 1.112286803280317, -0.0717110580655164],
  [-0.0763729366746601, -0.4214933324022432, 1.5869240198367816],
]
const conesToLab: Matrix = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
]
const labToCones: Matrix = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
]

/** How far outside 0 to 1 a channel may be and still be drawn as 0 or 1. */
const slack = 0.001
/** By how much chroma is lowered at a time until a screen can draw the colour. */
const chromaStep = 0.005

/** Linear light, 0 to 1, of a colour such as `#0053a5`. */
export function linearLight(hex: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** The lightness, chroma and hue of a colour such as `#0053a5`. */
export function toOklch(hex: string): Oklch {
  const cones = times(xyzToCones, times(lightToXyz, linearLight(hex)))
  const [lightness, a, b] = times(conesToLab, [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])])
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/** The nearest colour a screen can draw, in six lower-case hex digits after a #: chroma gives way, the rest stays. */
export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  let left = chroma
  let light = lightOf(lightness, left, hue)
  while (left > 0 && light.some((value) => value < -slack || value > 1 + slack)) {
    left = Math.max(0, left - chromaStep)
    light = lightOf(lightness, left, hue)
  }
  return `#${light.map(digits).join('')}`
}

function lightOf(lightness: number, chroma: number, hue: number): Triple {
  const [l, m, s] = times(labToCones, [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)])
  return times(xyzToLight, times(conesToXyz, [l ** 3, m ** 3, s ** 3]))
}

function digits(light: number): string {
  const within = Math.min(1, Math.max(0, light))
  const value = within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055
  return Math.round(255 * value)
    .toString(16)
    .padStart(2, '0')
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const dot = (row: Triple) => row[0] * x + row[1] * y + row[2] * z
  return [dot(matrix[0]), dot(matrix[1]), dot(matrix[2])]
}
