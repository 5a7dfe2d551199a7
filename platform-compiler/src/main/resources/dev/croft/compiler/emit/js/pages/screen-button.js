// Buttons that run an action or open a page.

import { announce, confirmed, element } from "./dom.js";
import { context, post, whoAmI, wordsOf } from "./http.js";
import { html, nothing } from "./lit-html.js";
import { signInAgain } from "./sign-in.js";

/** @param main whether it is the one main action of its page */
export function button(part, data, view, main = false) {
  if (!data) {
    return nothing;
  }
  const kind = part.danger ? "danger" : main ? "primary" : "";
  if (!part.runs) {
    return data.open ? html`<a class="button ${kind}" href=${context + data.open}>${part.label}</a>` : nothing;
  }
  return html`<button type="button" class=${kind} aria-disabled=${view.busy.has(String(part.id))} @click=${() => press(part, data, view)}>${part.label}</button>`;
}

/** A button of a row: what it runs with was signed by the server. */
export function rowButton(part, data, view) {
  if (!data) {
    return nothing;
  }
  if (!data.row) {
    return data.open ? html`<a class="button" href=${context + data.open}>${part.label}</a>` : nothing;
  }
  const key = `${part.id} ${data.row}`;
  return html`<button type="button" class=${part.danger ? "danger" : ""} aria-disabled=${view.busy.has(key)} @click=${() => press(part, data, view, key)}>${part.label}</button>`;
}

async function press(part, data, view, key = String(part.id)) {
  if (view.busy.has(key)) {
    return;
  }
  if (data.asks && !(await confirmed(data.asks, part.label, "Cancel", part.danger ? "danger" : "primary"))) {
    return;
  }
  view.busy.add(key);
  view.draw();
  announce("");
  try {
    await send(part, data, view);
  } finally {
    view.busy.delete(key);
    view.draw();
  }
}

async function send(part, data, view) {
  let answer;
  try {
    answer = await post(`/_screen/${view.name}/${part.id}?${view.inputs()}`, data.row ? { row: data.row } : {});
  } catch (refused) {
    await tell(refused, part, data, view);
    return;
  }
  await view.done(part.label, answer.json.open);
}

async function tell(refused, part, data, view) {
  if (refused.status === 401 && (await signInAgain())) {
    await view.renewed();
    if (data.row) {
      // Its signature was made for the session that has ended.
      await view.read();
      announce(`You are signed in again. Nothing was done yet: press “${part.label}” once more.`, "error");
    } else {
      await send(part, data, view);
    }
    return;
  }
  if (refused.status === 403) {
    await whoAmI().catch(() => {});
  }
  const problems = refused.problems.map(({ message }) => message).filter((message) => !refused.message.includes(message));
  const again = element("button", { type: "button", onclick: () => view.read() }, "Read the page again");
  announce(`${[wordsOf(refused), ...problems].join(". ")} `, "error", ...([404, 409, 412].includes(refused.status) ? [again] : []));
}
