// Tabs: one of several groups of parts is seen; which one is in the address.

import { html } from "./lit-html.js";
import { parts } from "./screen-parts.js";

export function tabs(part, view, level) {
  const key = `_tab.${part.id}`;
  const open = part.tabs.find(({ id }) => String(id) === view.entry(key)) ?? part.tabs[0];
  const choose = (tab) => {
    view.note({ [key]: tab === part.tabs[0] ? "" : tab.id });
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  const pressed = (event) => {
    const at = part.tabs.indexOf(open);
    const count = part.tabs.length;
    const next = { ArrowRight: (at + 1) % count, ArrowLeft: (at + count - 1) % count, Home: 0, End: count - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choose(part.tabs[next]);
    }
  };
  const tab = (each) => html`<button
    type="button" role="tab" id=${`tab-${each.id}`} aria-controls=${`panel-${each.id}`}
    aria-selected=${each === open} tabindex=${each === open ? 0 : -1} @click=${() => choose(each)}>${each.title}</button>`;
  // All stay in the page: what was typed behind another tab is not lost.
  const panel = (each) => html`<div role="tabpanel" id=${`panel-${each.id}`} aria-labelledby=${`tab-${each.id}`} ?hidden=${each !== open}>
    ${parts(each.parts, view, level)}
  </div>`;
  return html`<div class="tabs">
    <div role="tablist" @keydown=${pressed}>${part.tabs.map(tab)}</div>
    ${part.tabs.map(panel)}
  </div>`;
}
