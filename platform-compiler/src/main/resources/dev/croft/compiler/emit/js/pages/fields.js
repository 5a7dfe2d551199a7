// One field of a form for each type of attribute: how it is shown, and what it sends.

import { element } from "./dom.js";
import { choicesOf } from "./labels.js";
import { imageAddress } from "./values.js";

const MANY_CHOICES = 50;

/** @returns {{ node: Element, input: Element, value: () => any, refuse: (text: string) => void }} */
export function field(attribute, value, labels) {
  const id = `field-${attribute.name}`;
  const made = inputs[attribute.type](attribute, value, id, labels);
  const problem = element("p", { class: "problem", id: `${id}-problem`, role: "alert" });
  made.input.setAttribute("aria-describedby", problem.id);
  made.input.addEventListener("input", () => refuse(""));
  function refuse(text) {
    problem.textContent = text;
    if (text === "") {
      made.input.removeAttribute("aria-invalid");
    } else {
      made.input.setAttribute("aria-invalid", "true");
    }
  }
  const node = element(
    "div",
    { class: "field" },
    element("label", { for: id }, attribute.label, attribute.required ? element("span", { class: "required" }, " *") : null),
    attribute.description ? element("p", { class: "hint" }, attribute.description) : null,
    ...(made.nodes ?? [made.input]),
    problem,
  );
  return { node, input: made.input, value: made.value, refuse, attribute };
}

function plain(type, more = {}) {
  return (attribute, value, id) => {
    const input = element("input", {
      id,
      type,
      name: attribute.name,
      required: attribute.required,
      maxlength: attribute.maximum,
      minlength: attribute.atLeast,
      pattern: attribute.pattern,
      min: type === "number" ? attribute.from : undefined,
      max: type === "number" ? attribute.to : undefined,
      ...more,
    });
    input.value = value ?? "";
    return { input, value: () => (input.value === "" ? null : input.value) };
  };
}

function text(attribute, value, id) {
  if (attribute.maximum && attribute.maximum <= 255) {
    return plain("text")(attribute, value, id);
  }
  const input = element("textarea", { id, name: attribute.name, rows: 4, required: attribute.required, maxlength: attribute.maximum, minlength: attribute.atLeast });
  input.value = value ?? "";
  return { input, value: () => (input.value === "" ? null : input.value) };
}

function whole(attribute, value, id) {
  const made = plain("number", { step: 1 })(attribute, value, id);
  return { ...made, value: () => (made.input.value === "" ? null : Number(made.input.value)) };
}

function bool(attribute, value, id) {
  if (!attribute.required) {
    return choice(attribute, value === null || value === undefined ? "" : String(value), id, [["true", "Yes"], ["false", "No"]], (chosen) => chosen === "true");
  }
  const input = element("input", { id, type: "checkbox", name: attribute.name });
  input.checked = value === true;
  return { input, value: () => input.checked };
}

function choice(attribute, value, id, choices, read = (chosen) => chosen) {
  const input = element(
    "select",
    { id, name: attribute.name, required: attribute.required },
    element("option", { value: "" }, ""),
    ...choices.map(([key, label]) => element("option", { value: key }, label)),
  );
  input.value = value ?? "";
  return { input, value: () => (input.value === "" ? null : read(input.value)) };
}

function moment(attribute, value, id) {
  const made = plain("datetime-local", { step: 1 })(attribute, null, id);
  if (value) {
    const at = new Date(value);
    const local = new Date(at.getTime() - at.getTimezoneOffset() * 60000);
    made.input.value = local.toISOString().slice(0, 19);
  }
  const shown = made.input.value;
  // What nobody touched keeps its fractions of a second.
  return {
    ...made,
    value: () => (made.input.value === "" ? null : made.input.value === shown && value ? value : new Date(made.input.value).toISOString()),
  };
}

function reference(attribute, value, id, labels) {
  const input = element("select", { id, name: attribute.name, required: attribute.required });
  return { ...chooser(attribute, input, value === null || value === undefined ? [] : [value], labels), value: () => (input.value === "" ? null : Number(input.value)) };
}

function many(attribute, value, id, labels) {
  const input = element("select", { id, name: attribute.name, multiple: true, size: 6 });
  return { ...chooser(attribute, input, value ?? [], labels), value: () => [...input.selectedOptions].map((option) => Number(option.value)) };
}

/** Choices by name; where there are many, a field narrows them. What is chosen always stays. */
function chooser(attribute, input, chosen, labels) {
  const label = (id) => labels?.get(`${attribute.entity} ${id}`) ?? String(id);
  const option = (id, text, selected) => element("option", { value: id, selected }, text);
  const none = () => (input.multiple ? [] : [option("", "", false)]);
  input.replaceChildren(...none(), ...chosen.map((id) => option(id, label(id), true)));
  const search = element("input", {
    type: "search",
    hidden: true,
    "aria-label": `Search ${attribute.label}`,
    placeholder: "Search",
    oninput: () => fill(search.value),
  });
  async function fill(text) {
    const found = await choicesOf(attribute.entity, text);
    const kept = [...input.selectedOptions].filter((each) => each.value !== "");
    const known = new Set(kept.map((each) => Number(each.value)));
    search.hidden = search.hidden && found.length < MANY_CHOICES;
    input.replaceChildren(
      ...none(),
      ...kept,
      ...found.filter(({ id }) => !known.has(id)).map(({ id, label: name }) => option(id, name, false)),
    );
  }
  fill("");
  return { input, nodes: [search, input] };
}

function file(attribute, value, id) {
  let content = value ?? null;
  const preview = element("div", { class: "preview" });
  const input = element("input", { id, type: "file", name: attribute.name, accept: attribute.type === "image" ? "image/*" : undefined, required: attribute.required && !content });
  const clear = element("button", { type: "button", onclick: () => take(null) }, `Remove ${attribute.label}`);
  function take(base64) {
    content = base64;
    clear.hidden = content === null;
    if (content === null) {
      input.value = "";
      preview.replaceChildren();
    } else if (attribute.type === "image") {
      preview.replaceChildren(element("img", { src: imageAddress(content), alt: attribute.label }));
    } else {
      preview.replaceChildren(`${Math.ceil((content.length * 3) / 4)} bytes`);
    }
  }
  input.addEventListener("change", () => {
    const chosen = input.files[0];
    if (chosen) {
      const reader = new FileReader();
      reader.addEventListener("load", () => take(reader.result.slice(reader.result.indexOf(",") + 1)));
      reader.readAsDataURL(chosen);
    }
  });
  take(content);
  return { input, nodes: [preview, input, clear], value: () => content };
}

const inputs = {
  text,
  whole,
  longWhole: plain("text", { inputmode: "numeric", pattern: "[-+]?[0-9]+" }),
  decimal: plain("text", { inputmode: "decimal", pattern: "[-+]?[0-9]+([.][0-9]+)?" }),
  bool,
  date: plain("date"),
  time: plain("time", { step: 1 }),
  dateTime: moment,
  duration: plain("text", { placeholder: "PT1H30M", pattern: "-?P.+" }),
  email: plain("email"),
  phone: plain("tel"),
  uuid: plain("text", { pattern: "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" }),
  image: file,
  binary: file,
  reference,
  static: (attribute, value, id) => choice(attribute, value, id, attribute.choices),
  many,
};
