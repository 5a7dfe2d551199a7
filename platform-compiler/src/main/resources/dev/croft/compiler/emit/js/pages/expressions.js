// What expressions of the model mean, in the browser: the same as in the application and in the database.
// Empty is null. Whole numbers, days, microseconds of moments and times, milliseconds of durations are BigInts;
// other numbers are Decimals, which lose no digit.

/** What cannot be computed. */
export class Refused extends Error {}

const QUOTIENT_SCALE = 10;
const DAY = 86_400_000n;
const FIRST_DAY = -719_162n;
const LAST_DAY = 2_932_896n;
const MICROS = 1000n;

/** units / 10^scale. */
class Decimal {
  constructor(units, scale) {
    this.units = units;
    this.scale = scale;
  }

  toString() {
    const digits = (this.units < 0n ? -this.units : this.units).toString().padStart(this.scale + 1, "0");
    const cut = digits.length - this.scale;
    return (this.units < 0n ? "-" : "") + digits.slice(0, cut) + (this.scale > 0 ? "." + digits.slice(cut) : "");
  }
}

const ten = (power) => 10n ** BigInt(power);

/** From "12.50", a BigInt or a Decimal. */
export function decimal(value) {
  if (value === null || value instanceof Decimal) {
    return value;
  }
  if (typeof value === "bigint") {
    return new Decimal(value, 0);
  }
  const [whole, part = ""] = String(value).split(".");
  return new Decimal(BigInt(whole + part), part.length);
}

const scaled = (number, scale) => number.units * ten(scale - number.scale);

/** Half is rounded away from zero. */
function halfUp(dividend, divisor) {
  const negative = dividend < 0n !== divisor < 0n;
  const [a, b] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (2n * a + b) / (2n * b);
  return negative ? -quotient : quotient;
}

const fits = (value, bits) => value === null || BigInt.asIntN(bits, value) === value;

/** 32 bits. */
export function whole(value) {
  if (!fits(value, 32)) {
    throw new Refused("A computed whole number is too large");
  }
  return value;
}

/** 64 bits. */
export function longWhole(value) {
  if (!fits(value, 64)) {
    throw new Refused("A computed whole number is too large");
  }
  return value;
}

/** Milliseconds in 64 bits. */
export function duration(value) {
  if (!fits(value, 64)) {
    throw new Refused("A computed duration is too long");
  }
  return value;
}

const both = (compute) => (one, other) => (one === null || other === null ? null : compute(one, other));
const given = (compute) => (value) => (value === null ? null : compute(value));

/** BigInts. */
export const plus = both((one, other) => one + other);
export const minus = both((one, other) => one - other);
export const times = both((one, other) => one * other);
export const negate = given((value) => -value);
export const abs = given((value) => (value < 0n ? -value : value));

/** Decimals. */
export const sumOf = both((one, other) => {
  const scale = Math.max(one.scale, other.scale);
  return new Decimal(scaled(one, scale) + scaled(other, scale), scale);
});
export const negateDecimal = given((value) => new Decimal(-value.units, value.scale));
export const differenceOf = (one, other) => sumOf(one, negateDecimal(other));
export const productOf = both((one, other) => new Decimal(one.units * other.units, one.scale + other.scale));
export const quotientOf = both((one, other) => {
  if (other.units === 0n) {
    throw new Refused("Nothing can be divided by zero");
  }
  return new Decimal(halfUp(one.units * ten(QUOTIENT_SCALE + other.scale), other.units * ten(one.scale)), QUOTIENT_SCALE);
});
export const absDecimal = given((value) => new Decimal(value.units < 0n ? -value.units : value.units, value.scale));

export const round = both((value, digits) => {
  const scale = Number(digits);
  return new Decimal(value.scale <= scale ? scaled(value, scale) : halfUp(value.units, ten(value.scale - scale)), scale);
});

/** The whole number of a Decimal without decimals. */
export const units = given((value) => value.units);

/** Texts. */
export const joined = both((one, other) => one + other);
export const length = given((text) => BigInt([...text].length));
export const lower = given((text) => mapped(text, lowerCase));
export const upper = given((text) => mapped(text, upperCase));

const mapped = (text, other) => Array.from(text, other).join("");

/** Each character on its own; only İ would become two. */
const lowerCase = (character) => (character === "\u0130" ? "i" : character.toLowerCase());

/** What would become several characters stays, or is one: ᾳ is ᾼ. */
function upperCase(character) {
  const upper = character.toUpperCase();
  if ([...upper].length === 1) {
    return upper;
  }
  const code = character.codePointAt(0);
  if (code >= 0x1f80 && code <= 0x1faf && (code & 8) === 0) {
    return String.fromCodePoint(code + 8);
  }
  return [0x1fb3, 0x1fc3, 0x1ff3].includes(code) ? String.fromCodePoint(code + 9) : character;
}

const SPACE = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
const SPACES = new RegExp(`^${SPACE}|${SPACE}$`, "g");
export const trim = given((text) => text.replace(SPACES, ""));

/** Dates and moments. */
export const date = given((text) => BigInt(Date.parse(`${text}T00:00:00Z`)) / DAY);
export const uuid = given((text) => text.toLowerCase());

const fraction = (digits = "") => BigInt(digits.padEnd(6, "0").slice(0, 6));

/** 13:45, 13:45:00, 13:45:00.5 */
export const time = given((text) => {
  const [, hours, minutes, seconds = "0", part] = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?$/.exec(text);
  return ((BigInt(hours) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)) * 1_000_000n + fraction(part);
});

/** 2026-01-31T13:45:00.123456Z */
export const moment = given((text) => {
  const [, seconds, part] = /^([^.Z]*)(?:\.(\d+))?Z$/.exec(text);
  return BigInt(Date.parse(`${seconds}Z`)) * MICROS + fraction(part);
});

function inTime(micros) {
  if (micros < FIRST_DAY * DAY * MICROS || micros >= (LAST_DAY + 1n) * DAY * MICROS) {
    throw new Refused("A computed date is too far away");
  }
  return micros;
}

const floored = (value, divisor) => (value - (((value % divisor) + divisor) % divisor)) / divisor;
const dayOf = (milliseconds) => floored(inTime(milliseconds * MICROS) / MICROS, DAY);

export const later = both((micros, milliseconds) => inTime(micros + milliseconds * MICROS));
export const earlier = both((micros, milliseconds) => inTime(micros - milliseconds * MICROS));
export const laterDay = both((day, milliseconds) => dayOf(day * DAY + milliseconds));
export const earlierDay = both((day, milliseconds) => dayOf(day * DAY - milliseconds));
export const between = both((last, first) => (last - first) / MICROS);
export const betweenDays = both((last, first) => (last - first) * DAY);

/** Comparisons; with an empty value they are false. */
function order(one, other) {
  if (typeof one === "string") {
    return byCodePoint(one, other);
  }
  if (typeof one === "bigint" && typeof other === "bigint") {
    return one < other ? -1 : one > other ? 1 : 0;
  }
  const difference = differenceOf(decimal(one), decimal(other)).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function byCodePoint(one, other) {
  const [a, b] = [[...one], [...other]];
  const at = a.findIndex((character, index) => character !== b[index]);
  return at < 0 ? a.length - b.length : at >= b.length ? 1 : a[at].codePointAt(0) - b[at].codePointAt(0);
}

const same = (one, other) =>
  typeof one === "boolean" ? one === other : typeof one === "object" && !(one instanceof Decimal) ? one.id === other.id : order(one, other) === 0;

const compared = (compare) => (one, other) => one !== null && other !== null && compare(one, other);
export const equal = compared(same);
export const notEqual = compared((one, other) => !same(one, other));
export const less = compared((one, other) => order(one, other) < 0);
export const lessOrEqual = compared((one, other) => order(one, other) <= 0);
export const greater = compared((one, other) => order(one, other) > 0);
export const greaterOrEqual = compared((one, other) => order(one, other) >= 0);
export const contains = compared((text, part) => lower(text).includes(lower(part)));
export const startsWith = compared((text, part) => lower(text).startsWith(lower(part)));
export const isIn = compared((value, list) => list.some((each) => equal(value, each)));

/** In the check of an entity a comparison with an empty value is neither kept nor broken: null. */
export const unlessEmpty = (comparison) => (one, other) => (one === null || other === null ? null : comparison(one, other));
export const andUnknown = (one, other) => (one === false || other === false ? false : one === null || other === null ? null : true);
export const orUnknown = (one, other) => (one === true || other === true ? true : one === null || other === null ? null : false);
export const notUnknown = given((value) => !value);

/** Records and lists. */
export const attribute = (record, name) => record?.[name] ?? null;
export const first = (...values) => values.find((value) => value !== null) ?? null;
export const count = (list) => BigInt(list.length);
export const each = (list, value) => list.map(value).filter((found) => found !== null);
export const total = (values) => values.map(decimal).reduce(sumOf, decimal(0n));
export const least = (values) => values.reduce((one, other) => (one === null || order(other, one) < 0 ? other : one), null);
export const greatest = (values) => values.reduce((one, other) => (one === null || order(other, one) > 0 ? other : one), null);
export const average = (values) => (values.length === 0 ? null : quotientOf(total(values), decimal(BigInt(values.length))));

/** How values stand in texts; nothing for an empty one. */
export const shown = (value) => (value === null ? "" : String(value));

/** Of more than two decimals, closing zeros are left out. */
export const shownDecimal = (value) => shown(value).replace(/(\.\d\d\d*?)0+$/, "$1");

const iso = (milliseconds) => new Date(Number(milliseconds)).toISOString();
export const shownDate = (day) => (day === null ? "" : iso(day * DAY).slice(0, 10));

const sixDigits = (micros) => String(((micros % 1_000_000n) + 1_000_000n) % 1_000_000n).padStart(6, "0");

export function shownTime(micros) {
  if (micros === null) {
    return "";
  }
  const part = sixDigits(micros).replace(/0+$/, "");
  return iso(micros / MICROS).slice(11, 19) + (part ? "." + part : "");
}

export function shownMoment(micros) {
  if (micros === null) {
    return "";
  }
  const part = sixDigits(micros).replace(/^000000$/, "").replace(/000$/, "");
  return iso(floored(micros, 1_000_000n) * 1000n).slice(0, 19) + (part ? "." + part : "") + "Z";
}

/** PT1H30M */
export function shownDuration(milliseconds) {
  if (milliseconds === null) {
    return "";
  }
  const hours = milliseconds / 3_600_000n;
  const minutes = (milliseconds / 60_000n) % 60n;
  const rest = milliseconds % 60_000n;
  const seconds = new Decimal(rest, 3).toString().replace(/\.?0+$/, "");
  return "PT" + (hours === 0n ? "" : `${hours}H`) + (minutes === 0n ? "" : `${minutes}M`) + (rest !== 0n || milliseconds === 0n ? `${seconds || "0"}S` : "");
}
