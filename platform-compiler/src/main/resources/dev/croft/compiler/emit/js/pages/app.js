// The page behind every address: reads the address, shows what it names.

import { detail } from "./detail.js";
import { announce, element, show } from "./dom.js";
import { form } from "./form.js";
import { context, signOut, whoAmI, wordsOf } from "./http.js";
import { list } from "./list.js";
import application from "./model/application.js";
import { signInPage } from "./sign-in.js";

let session = null;

const visiblePages = () => application.entities.filter((entity) => session.pages.includes(entity.name));

/** @returns the place for what a visit shows */
function frame(here) {
  const link = (entity) => element("a", { href: `${context}/${entity.path}`, "aria-current": entity.path === here ? "page" : null }, entity.plural);
  const main = element("main", { id: "main", tabindex: -1 });
  document.body.replaceChildren(
    element("a", { href: "#main", class: "skip" }, "Skip to content"),
    element(
      "header",
      {},
      element("a", { href: `${context}/`, class: "home" }, application.title),
      element("nav", { "aria-label": "Pages" }, ...visiblePages().map(link)),
      session.user
        ? element("span", { class: "user" }, session.user, " ", element("button", { onclick: leave }, "Sign out"))
        : element("a", { href: `${context}/sign-in` }, "Sign in"),
    ),
    element("p", { id: "status", role: "status", "aria-live": "polite" }),
    main,
  );
  return main;
}

function home(main) {
  const visible = visiblePages();
  show(
    main,
    element("h1", {}, application.title),
    application.description ? element("p", {}, application.description) : null,
    visible.length
      ? element("ul", { class: "pages" }, ...visible.map((entity) => element("li", {}, element("a", { href: `${context}/${entity.path}` }, entity.plural))))
      : element("p", {}, "There is no page here that you may see."),
  );
}

async function leave() {
  await signOut();
  session = await whoAmI();
  await go(`${context}/sign-in`);
}

async function display(address) {
  const [first = "", id, task] = address.pathname.slice(context.length).split("/").filter(Boolean).map(decodeURIComponent);
  const main = frame(first);
  document.title = application.title;
  if (first === "sign-in") {
    signInPage(main, address, async (to) => {
      session = await whoAmI();
      await go(to);
    });
    return;
  }
  const entity = application.entities.find((each) => each.path === first);
  if (!entity) {
    home(main);
    return;
  }
  if (!session.pages.includes(entity.name)) {
    if (!session.user) {
      await go(`${context}/sign-in?to=${encodeURIComponent(address.pathname.slice(context.length))}`);
      return;
    }
    announce(`You are signed in as ${session.user}, who may not see this page`, "error");
    return;
  }
  document.title = `${entity.plural} – ${application.title}`;
  try {
    const description = (await import(`./model/${entity.module}`)).default;
    const visit = { main, address, go };
    if (id === undefined) {
      await list(description, visit);
    } else if (id === "new" || task === "edit") {
      await form(description, id, visit);
    } else {
      await detail(description, id, visit);
    }
  } catch (refused) {
    if (refused.status === 401) {
      session = await whoAmI();
      await go(`${context}/sign-in?to=${encodeURIComponent(address.pathname.slice(context.length))}`);
    } else if (main.isConnected) {
      announce(wordsOf(refused), "error");
    }
  }
}

/** Goes to an address of this application without loading the page again. */
async function go(to) {
  history.pushState(null, "", to);
  window.scrollTo(0, 0);
  await display(new URL(to, location.href));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link && plain && link.origin === location.origin && link.pathname.startsWith(`${context}/`) && !link.hash) {
    event.preventDefault();
    go(link.href);
  }
});
window.addEventListener("popstate", () => display(location));

session = await whoAmI();
await display(location);
