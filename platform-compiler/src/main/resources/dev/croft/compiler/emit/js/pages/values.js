// How values are shown to a person.

import { element } from "./dom.js";
import { context } from "./http.js";

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

/** Two digits after the point, or up to four where they say something. */
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

/** Text, or for an image an element; of bytes the value is how many they are. */
export function shown(attribute, value, labels, file) {
  if (value === null || value === undefined) {
    return "";
  }
  switch (attribute.type) {
    case "bool":
      return value ? "Yes" : "No";
    case "date":
      return date.format(new Date(`${value}T00:00:00Z`));
    case "dateTime":
      return dateTime.format(new Date(value));
    case "static":
      return attribute.choices.find(([id]) => id === value)?.[1] ?? value;
    case "reference":
      return labels?.get(`${attribute.entity} ${value}`) ?? String(value);
    case "many":
      return value.map((id) => labels?.get(`${attribute.entity} ${id}`) ?? String(id)).join(", ");
    case "image":
      return picture(attribute, value, file);
    case "binary":
      return sizeOf(value);
    case "currency":
      return money(value);
    case "duration":
      return spoken(value);
    default:
      return String(value);
  }
}
