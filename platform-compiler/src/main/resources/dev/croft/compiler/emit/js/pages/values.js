// How values are shown to a person.

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

export function imageAddress(base64) {
  const kinds = { "/9j/": "jpeg", R0lG: "gif", UklG: "webp", PHN2: "svg+xml", PD94: "svg+xml", Qk: "bmp" };
  const found = Object.keys(kinds).find((start) => base64.startsWith(start));
  return `data:image/${found ? kinds[found] : "png"};base64,${base64}`;
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
      return `${Math.ceil((value.length * 3) / 4 / 1024)} KB`;
    default:
      return String(value);
  }
}
