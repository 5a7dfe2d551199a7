// A file of the person's machine as the value of an attribute.

import { element } from "./dom.js";
import { picture, sizeOf } from "./values.js";

/** @param stored how many bytes the record has now, @param file where they are */
export function upload(attribute, stored, id, labels, file) {
  // What is stored stays where it is: only new bytes, or none, are sent.
  let content = stored ?? null;
  const preview = element("div", { class: "preview" });
  const input = element("input", { id, type: "file", name: attribute.name, accept: attribute.type === "image" ? "image/*" : null });
  const clear = element("button", { type: "button", onclick: () => take(null, 0, null) }, `Remove ${attribute.label.toLowerCase()}`);

  function take(value, bytes, shownFrom) {
    content = value;
    clear.hidden = content === null;
    input.required = attribute.required && content === null;
    if (content === null) {
      input.value = "";
      preview.replaceChildren();
    } else {
      preview.replaceChildren(attribute.type === "image" ? picture(attribute, bytes, shownFrom) : "", element("span", { class: "hint" }, ` ${sizeOf(bytes)}`));
    }
    const tooMany = attribute.most !== undefined && bytes > attribute.most;
    input.setCustomValidity(tooMany ? `This is too large: at most ${attribute.most} bytes` : "");
  }

  input.addEventListener("change", () => {
    const chosen = input.files[0];
    if (chosen) {
      const reader = new FileReader();
      reader.addEventListener("load", () => {
        const base64 = reader.result.includes(",") ? reader.result.slice(reader.result.indexOf(",") + 1) : "";
        take(base64, chosen.size, URL.createObjectURL(chosen));
      });
      reader.readAsDataURL(chosen);
    }
  });
  take(content, stored ?? 0, file);
  return { input, nodes: [preview, input, clear], value: () => content };
}
