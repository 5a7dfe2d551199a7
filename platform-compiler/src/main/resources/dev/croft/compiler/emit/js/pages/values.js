// How values are shown to a person.

import { element } from "./dom.js";
import { context } from "./http.js";

const whole = new Intl.NumberFormat(undefined, { useGrouping: "min2", maximumFractionDigits: 20 });
const amount = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short", timeZone: "UTC" });
const exactClock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium", timeZone: "UTC" });
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

/** Where the bytes of an attribute are. */
export function fileAddress(entity, record, attribute) {
  return `${context}/rest/${encodeURIComponent(entity.name)}/${record.id}/${encodeURIComponent(attribute.name)}`;
}

export function sizeOf(bytes) {
  return bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A picture, or where the browser cannot show it, the way to its bytes. */
export function picture(attribute, bytes, file) {
  const image = element("img", { src: file, alt: attribute.label, class: "thumbnail", loading: "lazy" });
  image.addEventListener("error", () => image.replaceWith(element("a", { href: file, download: attribute.name }, `Download (${sizeOf(bytes)})`)));
  return image;
}

/** How many there are. */
export const counted = (count) => whole.format(count);

/** As many digits after the point as the value has; a year is not torn apart. */
function number(value) {
  const digits = /\.(\d+)$/.exec(String(value))?.[1].length ?? 0;
  return digits === 0 ? whole.format(String(value)) : new Intl.NumberFormat(undefined, { useGrouping: "min2", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(String(value));
}

/** 13:45:10 in the person's way. */
function timeOfDay(value) {
  const at = new Date(`1970-01-01T${value.slice(0, 8).padEnd(8, ":00")}Z`);
  return (at.getUTCSeconds() ? exactClock : clock).format(at);
}

/** For a field: two digits after the point, or up to four where they say something. */
export function money(amount) {
  const [whole, part = ""] = String(amount).split(".");
  return `${whole}.${part.replace(/0+$/, "").padEnd(2, "0")}`;
}

/** PT1H30M → 1 h 30 min; what is written in another way stays as it is. */
function spoken(duration) {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  const words = parts ? [[parts[1], "h"], [parts[2], "min"], [parts[3], "s"]] : [];
  return words.filter(([amount]) => amount).map((pair) => pair.join(" ")).join(" ") || duration;
}

const NUMBERS = ["whole", "longWhole", "decimal", "currency"];
const TEXTS = ["text", "many", "reference"];
const ROOMY = 36;

/** How a column stands: numbers end where the others end, texts wrap, and long ones have room to. */
export function columnKind(attribute, values, labels) {
  if (NUMBERS.includes(attribute.type)) {
    return "number";
  }
  if (!TEXTS.includes(attribute.type)) {
    return "plain";
  }
  return values.some((value) => shown(attribute, value, labels).length > ROOMY) ? "wide" : "words";
}

/** Text, or for an image an element; of bytes the value is how many they are. */
export function shown(attribute, value, labels, file) {
  if (value === null || value === undefined) {
    return "";
  }
  switch (attribute.type) {
    case "bool":
      return value ? "Yes" : "No";
    case "whole":
    case "longWhole":
    case "decimal":
      return number(value);
    case "time":
      return timeOfDay(value);
    case "date":
      return date.format(new Date(`${value}T00:00:00Z`));
    case "dateTime":
      return dateTime.format(new Date(value));
    case "static":
      return attribute.choices.find(([id]) => id === value)?.[1] ?? value;
    case "reference":
      return labels?.get(`${attribute.entity} ${value}`) ?? String(value);
    case "many":
      return [value].flat().map((id) => labels?.get(`${attribute.entity} ${id}`) ?? String(id)).join(", ");
    case "image":
      return picture(attribute, value, file);
    case "binary":
      return sizeOf(value);
    case "currency":
      return amount.format(String(value));
    case "duration":
      return spoken(value);
    default:
      return String(value);
  }
}
