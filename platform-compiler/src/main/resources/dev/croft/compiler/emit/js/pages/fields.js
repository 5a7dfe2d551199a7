// One field of a form for each type of attribute: how it is shown, and what it sends.

import { many, reference } from "./chooser.js";
import { element } from "./dom.js";
import { upload } from "./upload.js";
import { money } from "./values.js";

const CLOCK = /^(\d+):(\d\d)(?::(\d\d))?$/;

/**
 * `check` lets the browser look at the field, `refuse` tells what the server said of it (or of a
 * value inside it, as in `[0].quantity`); both speak beside the field.
 *
 * @param scope keeps fields of one name apart where a page has several forms
 */
export function field(attribute, value, labels, file, scope = "") {
  const id = `field-${scope}${attribute.name}`;
  const made = inputs[attribute.type](attribute, value, id, labels, file);
  const problem = element("p", { class: "problem", id: `${id}-problem`, role: "alert" });
  // Only a record that is not there yet knows nothing of an attribute.
  const filled = value === undefined && attribute.hasDefault ? "Filled in when left empty" : undefined;
  const hint = [attribute.description, made.hint, filled].filter(Boolean).join(". ");
  made.input.setAttribute("aria-describedby", hint ? `${id}-hint ${problem.id}` : problem.id);
  made.input.addEventListener("input", () => refuse(""));
  made.input.addEventListener("change", () => refuse(""));
  function refuse(text, inside = "") {
    if (inside && made.refuseInside?.(text, inside)) {
      return;
    }
    problem.textContent = text;
    if (text === "") {
      made.input.removeAttribute("aria-invalid");
    } else {
      made.input.setAttribute("aria-invalid", "true");
    }
  }
  function check() {
    made.validate?.();
    made.checkInside?.();
    refuse(made.input.checkValidity() ? "" : wrong(made.input, made.hint));
  }
  const star = attribute.required && attribute.type !== "bool" ? element("span", { class: "required" }, " *") : null;
  const content = [...(made.nodes ?? [made.input]), hint ? element("p", { class: "hint", id: `${id}-hint` }, hint) : null, problem];
  const node = made.group ?? element("div", { class: "field" });
  node.append(...[made.group ? element("legend", {}, attribute.label, star) : element("label", { for: id }, attribute.label, star), ...content].filter(Boolean));
  return { node, input: made.input, value: made.value, ready: made.ready, check, refuse, attribute };
}

/** What the browser says, but for a pattern what is expected. */
function wrong(input, hint) {
  return input.validity.patternMismatch ? (hint ?? `This must look like ${input.pattern}`) : input.validationMessage;
}

function plain(type, more = {}, hint = undefined) {
  return (attribute, value, id) => {
    const input = element("input", {
      id,
      type,
      name: attribute.name,
      required: attribute.required,
      maxlength: least(attribute.maximum, attribute.most),
      minlength: attribute.atLeast,
      pattern: attribute.pattern,
      autocomplete: "off",
      ...more,
    });
    input.value = value ?? "";
    return { input, hint, validate: () => inRange(attribute, input), value: () => (input.value === "" ? null : input.value) };
  };
}

function least(...limits) {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length ? Math.min(...known) : undefined;
}

function inRange({ from, to }, input) {
  const number = Number(input.value);
  const given = input.value !== "" && !Number.isNaN(number);
  if (given && from !== undefined && number < Number(from)) {
    input.setCustomValidity(`This must be at least ${from}`);
  } else if (given && to !== undefined && number > Number(to)) {
    input.setCustomValidity(`This must be at most ${to}`);
  } else {
    input.setCustomValidity("");
  }
}

function text(attribute, value, id) {
  const most = least(attribute.maximum, attribute.most);
  if (most && most <= 255) {
    return plain("text")(attribute, value, id);
  }
  const input = element("textarea", { id, name: attribute.name, rows: 4, required: attribute.required, maxlength: most, minlength: attribute.atLeast });
  input.value = value ?? "";
  return { input, value: () => (input.value === "" ? null : input.value) };
}

function whole(attribute, value, id) {
  const made = plain("number", { step: 1 })(attribute, value, id);
  return { ...made, value: () => (made.input.value === "" ? null : Number(made.input.value)) };
}

function bool(attribute, value, id) {
  if (!attribute.required) {
    const shown = value === null || value === undefined ? "" : String(value);
    return choice(attribute, shown, id, [["true", "Yes"], ["false", "No"]], (chosen) => chosen === "true");
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

/** A browser's clock knows no parts of a second that a record may hold. */
function time(attribute, value, id) {
  return plain("time", { step: 1 })(attribute, value?.slice(0, 8), id);
}

function moment(attribute, value, id) {
  const made = plain("datetime-local", { step: 1 })(attribute, null, id);
  if (value) {
    const at = new Date(value);
    const local = new Date(at.getTime() - at.getTimezoneOffset() * 60000);
    made.input.value = local.toISOString().slice(0, 19);
  }
  return { ...made, value: () => (made.input.value === "" ? null : new Date(made.input.value).toISOString()) };
}

function currency(attribute, value, id) {
  return inputs.decimal(attribute, value === null || value === undefined ? null : money(value), id);
}

function duration(attribute, value, id) {
  const pattern = "-?P.+|[0-9]+:[0-5][0-9](:[0-5][0-9])?";
  const made = plain("text", { pattern }, "Hours and minutes such as 1:30, or PT1H30M")(attribute, value, id);
  return {
    ...made,
    value: () => {
      const clock = CLOCK.exec(made.input.value.trim());
      return clock ? `PT${clock[1]}H${clock[2]}M${clock[3] ?? 0}S` : made.input.value.trim() || null;
    },
  };
}

/** Kinds of fields by the word for a type. */
export const inputs = {
  text,
  whole,
  longWhole: plain("text", { inputmode: "numeric", pattern: "[\\-+]?[0-9]+" }, "A whole number"),
  decimal: plain("text", { inputmode: "decimal", pattern: "[\\-+]?[0-9]+([.][0-9]+)?" }, "A number such as 12.50"),
  currency,
  bool,
  date: plain("date"),
  time,
  dateTime: moment,
  duration,
  email: plain("email"),
  phone: plain("tel"),
  uuid: plain("text", { pattern: "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" }, "A UUID such as 123e4567-e89b-12d3-a456-426614174000"),
  image: upload,
  binary: upload,
  reference,
  static: (attribute, value, id) => choice(attribute, value, id, attribute.choices),
  many,
};
