// A file of the person's machine as the value of an attribute.

import { element } from "./dom.js";
import { bytesOf, imageAddress, sizeOf } from "./values.js";

export function upload(attribute, value, id) {
  let content = null;
  const preview = element("div", { class: "preview" });
  const input = element("input", { id, type: "file", name: attribute.name, accept: attribute.type === "image" ? "image/*" : null });
  const clear = element("button", { type: "button", onclick: () => take(null) }, `Remove ${attribute.label.toLowerCase()}`);

  function take(base64) {
    content = base64;
    clear.hidden = content === null;
    input.required = attribute.required && content === null;
    if (content === null) {
      input.value = "";
      preview.replaceChildren();
    } else {
      preview.replaceChildren(
        attribute.type === "image" ? element("img", { src: imageAddress(content), alt: attribute.label }) : "",
        element("span", { class: "hint" }, ` ${sizeOf(content)}`),
      );
    }
    const bytes = content === null ? 0 : bytesOf(content);
    const tooMany = attribute.most !== undefined && bytes > attribute.most;
    input.setCustomValidity(tooMany ? `This is too large: at most ${attribute.most} bytes` : "");
  }

  input.addEventListener("change", () => {
    const chosen = input.files[0];
    if (chosen) {
      const reader = new FileReader();
      reader.addEventListener("load", () => take(reader.result.includes(",") ? reader.result.slice(reader.result.indexOf(",") + 1) : ""));
      reader.readAsDataURL(chosen);
    }
  });
  take(value ?? null);
  return { input, nodes: [preview, input, clear], value: () => content };
}
