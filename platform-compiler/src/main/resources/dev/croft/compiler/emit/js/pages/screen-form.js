// A form of a screen: changes a record, makes one, or runs an action.

import { announce, element } from "./dom.js";
import { field } from "./fields.js";
import { context, post, whoAmI, wordsOf } from "./http.js";
import { html, nothing } from "./lit-html.js";
import { signInAgain } from "./sign-in.js";
import "./structures.js";

export function form(part, data, view) {
  const known = view.forms.get(part.id);
  if (!data) {
    // What was typed comes back with the form.
    if (known && !typed(known)) {
      view.forms.delete(part.id);
    }
    return nothing;
  }
  const state = known && (typed(known) || sameAs(known, data)) ? known : fresh(part, data, view);
  state.inputs = typed(state) ? state.inputs : view.inputs();
  view.forms.set(part.id, state);
  const submit = (event) => {
    event.preventDefault();
    save(part, state, view, event.target);
  };
  return html`<form class="record" novalidate @submit=${submit} aria-label=${part.submit}>
    <div class="fields">${state.fields.map((each) => each.node)}</div>
    <div class="actions"><button class="primary" aria-disabled=${state.sending}>${part.submit}</button></div>
  </form>`;
}

/** Whether it holds what a person entered and nobody saved. */
export const typed = (state) => state.fields.some((each, at) => JSON.stringify(each.value()) !== state.before[at]);

const sameAs = (state, data) => state.tag === data.tag && state.values === JSON.stringify(data.values);

function fresh(part, data, view) {
  const fields = part.fields.map((attribute) => {
    const value = data.values?.[attribute.name];
    const file = data.files?.[attribute.name];
    const usual = part.purpose !== "change" && (value === null || value === undefined);
    return field(attribute, usual ? undefined : value, view.labels, file ? context + file : undefined, `${part.id}-`);
  });
  return { fields, before: fields.map((each) => JSON.stringify(each.value())), tag: data.tag, values: JSON.stringify(data.values), inputs: view.inputs(), sending: false };
}

/** Of a record that is there only what was changed; of a new one not what the model fills in. */
function body(part, state) {
  const sent = state.fields.filter((each, at) =>
    part.purpose === "change" ? JSON.stringify(each.value()) !== state.before[at] : !(each.value() === null && each.attribute.hasDefault),
  );
  return Object.fromEntries(sent.map((each) => [each.attribute.name, each.value()]));
}

async function save(part, state, view, node) {
  if (state.sending) {
    return;
  }
  state.fields.forEach((each) => each.check());
  if (focusOnRefused(node)) {
    announce("Some fields need another look", "error");
    return;
  }
  let answer;
  state.sending = true;
  view.draw();
  try {
    answer = await post(`/_screen/${view.name}/${part.id}?${state.inputs}`, body(part, state), state.tag);
  } catch (refused) {
    state.sending = false;
    view.draw();
    await tell(refused, part, state, view, node);
    return;
  }
  const here = node.contains(document.activeElement);
  view.forms.delete(part.id);
  await view.done(part.submit, answer.json.open);
  if (here && !answer.json.open && part.purpose === "make") {
    // The next one can be entered at once.
    view.forms.get(part.id)?.fields[0]?.input.focus();
  }
}

async function tell(refused, part, state, view, node) {
  const unplaced = [];
  for (const { attribute = "", message } of refused.problems) {
    const [, name, inside] = /^([^.[]*)(.*)$/.exec(attribute);
    const found = state.fields.find((each) => each.attribute.name === name);
    if (found) {
      found.refuse(message, inside);
    } else if (!refused.message.includes(message)) {
      unplaced.push(message);
    }
  }
  const again = () => {
    view.forms.delete(part.id);
    announce("");
    view.read();
  };
  const more = refused.status === 412 ? [element("button", { type: "button", onclick: again }, "Read it again")] : [];
  announce(`${[wordsOf(refused), ...unplaced].join(". ")}. `.replace(/([.!?])\. $/, "$1 "), "error", ...more);
  focusOnRefused(node);
  if (refused.status === 401 && (await signInAgain())) {
    await view.renewed();
    await save(part, state, view, node);
  } else if (refused.status === 403) {
    // Who signed in again, in another window, has another session; the form is not lost.
    await whoAmI().catch(() => {});
  }
}

function focusOnRefused(node) {
  const refused = node.querySelector("[aria-invalid]");
  refused?.focus();
  return Boolean(refused);
}
