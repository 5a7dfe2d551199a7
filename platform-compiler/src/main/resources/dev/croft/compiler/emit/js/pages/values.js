// How values are shown to a person.

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

export function imageAddress(base64) {
  const kinds = { "/9j/": "jpeg", R0lG: "gif", UklG: "webp", PHN2: "svg+xml", PD94: "svg+xml", Qk: "bmp" };
  const found = Object.keys(kinds).find((start) => base64.startsWith(start));
  return `data:image/${found ? kinds[found] : "png"};base64,${base64}`;
}

/** How many bytes base64 text stands for. */
export function bytesOf(base64) {
  return (base64.length / 4) * 3 - (base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0);
}

export function sizeOf(base64) {
  const bytes = bytesOf(base64);
  return bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024)} KB`;
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

/** Text, or for an image an element. */
export function shown(attribute, value, labels) {
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
    case "image": {
      const image = document.createElement("img");
      image.src = imageAddress(value);
      image.alt = attribute.label;
      image.className = "thumbnail";
      return image;
    }
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
