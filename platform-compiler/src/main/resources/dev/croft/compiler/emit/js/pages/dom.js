// Elements without any HTML in text: whatever a record holds stays text.

/** element("a", { href: "/x", class: "button" }, "Open") */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** @param main of the visit that asked: one that was left meanwhile is no longer on the page */
export function show(main, ...children) {
  main.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
  main.removeAttribute("aria-busy");
  if (main.isConnected) {
    const wanted = main.querySelector("[autofocus]");
    // The header stays in sight, however long the page is.
    wanted ? wanted.focus() : main.focus({ preventScroll: true });
  }
}

let told;

export function announce(text, kind = "note", ...more) {
  const status = document.querySelector("#status");
  clearTimeout(told);
  if (kind === "done") {
    told = setTimeout(() => status.classList.remove("done"), 8000);
  }
  status.className = kind;
  status.replaceChildren(text, ...more);
  if (kind === "error") {
    status.scrollIntoView({ block: "nearest" });
  }
}

/** Asks before something that cannot be undone. */
export function confirmed(question, yes, no = "Cancel", kind = "danger") {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { "aria-label": question },
      element("p", {}, question),
      element(
        "form",
        { method: "dialog", class: "actions" },
        element("button", { value: "yes", class: kind }, yes),
        element("button", { value: "no", autofocus: true }, no),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
