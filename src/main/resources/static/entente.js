// Browsers that know trusted types take text for markup only through this; for code or the address of a script, nothing goes.
window.trustedTypes?.createPolicy("default", { createHTML: (text) => text });

// The house works without this file. With it, htmx swaps pages in place, and focus follows what was asked for:
// to the first mistake of a form, to the paragraph named in the address, or to the heading of the new page.
document.addEventListener("htmx:after:settle", () => {
  const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const aim = document.querySelector(".mistakes") ?? named ?? document.querySelector("h1");
  if (!aim) return;
  if (!aim.hasAttribute("tabindex")) aim.setAttribute("tabindex", "-1");
  aim.focus({ preventScroll: true });
  if (aim.tagName === "H1") window.scrollTo(0, 0);
  else aim.scrollIntoView();
});

// Whoever changes the language takes along what is typed: the page is asked for in the other one, and nothing is done.
document.addEventListener("click", (event) => {
  const choice = event.target.closest(".languages :is(a, [formaction])");
  if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const form = choice.form ?? [...document.querySelectorAll("main form[method=post]")].find(isTouched);
  if (!form) return;
  event.preventDefault();
  const act = form.getAttribute("action");
  const leaveOut = [...form.querySelectorAll("[type=password]")].map((field) => field.name);
  form.addEventListener("formdata", ({ formData }) => {
    formData.set("language-only", act);
    leaveOut.forEach((name) => formData.delete(name));
  }, { once: true });
  form.setAttribute("action", choice.href ?? choice.getAttribute("formaction"));
  form.submit();
  form.setAttribute("action", act);
});

const isTouched = (form) => [...form.elements].some((field) => {
  if (["hidden", "password", "submit"].includes(field.type)) return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.type === "file") return field.files.length > 0;
  if (field.options) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
});

// In the rapporteur's queue a single key ticks an element and Enter confirms; nowhere else are keys taken.
document.addEventListener("keydown", (event) => {
  const form = document.querySelector("form[data-keys]");
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, a, button, summary");
  if (!form || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter") {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const box = form.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
  if (box) box.checked = !box.checked;
});

// A running import is looked at again every two seconds; once it has ended, the whole page is asked for anew.
setInterval(async () => {
  const watched = document.querySelector("[data-watch]");
  if (!watched || document.hidden) return;
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-watch]");
  if (now) watched.replaceWith(now);
  else if (watched.isConnected) location.reload();
}, 2000);

// Passkeys: a form with data-passkey asks the house for the question, has the browser answer it, and goes with the answer.
// Where some of its buttons are marked, only they do so. Without a browser that has passkeys, none of this is shown.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
const letters = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

const credentialFor = async (form) => {
  const sent = new URLSearchParams({ _csrf: form.elements._csrf.value, email: form.elements.email?.value ?? "" });
  const answer = await fetch(form.dataset.passkey, { method: "POST", body: sent });
  if (!answer.ok) throw new Error(answer.statusText);
  const question = await answer.json();
  const publicKey = { ...question, challenge: bytes(question.challenge) };
  if (!question.user) {
    publicKey.allowCredentials = named(question.allowCredentials);
    return navigator.credentials.get({ publicKey });
  }
  publicKey.user = { ...question.user, id: bytes(question.user.id) };
  publicKey.excludeCredentials = named(question.excludeCredentials);
  return navigator.credentials.create({ publicKey });
};

const inWriting = ({ id, rawId, type, authenticatorAttachment, response }) => {
  const said = { clientDataJSON: letters(response.clientDataJSON) };
  if (response.attestationObject) {
    said.attestationObject = letters(response.attestationObject);
    said.transports = response.getTransports?.() ?? [];
  } else {
    said.authenticatorData = letters(response.authenticatorData);
    said.signature = letters(response.signature);
    if (response.userHandle) said.userHandle = letters(response.userHandle);
  }
  return JSON.stringify({
    id, type, rawId: letters(rawId), response: said, authenticatorAttachment, clientExtensionResults: {},
  });
};

const ceremony = async (form) => {
  const failed = form.querySelector("[role=status]");
  failed.hidden = true;
  try {
    const field = form.elements.credential ?? form.elements.second_factor_credential;
    field.value = inWriting(await credentialFor(form));
    form.submit();
  } catch {
    failed.hidden = false;
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  const marked = form.querySelector("button[data-ceremony]");
  if (!form.dataset.passkey || (marked && !event.submitter?.hasAttribute("data-ceremony"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ceremony(form);
}, true);

const offerPasskeys = () => {
  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    for (const each of form.querySelectorAll("[data-ceremony]")) each.hidden = false;
  }
  for (const each of document.querySelectorAll("[data-without-passkeys]")) each.hidden = true;
};
document.addEventListener("htmx:after:settle", offerPasskeys);
offerPasskeys();

// While a question is typed, words to go on with are offered, asked for when the typing rests.
let resting;
document.addEventListener("input", ({ target }) => {
  if (!target.dataset.completions) return;
  clearTimeout(resting);
  resting = setTimeout(async () => {
    const answer = await fetch(target.dataset.completions + encodeURIComponent(target.value));
    if (answer.ok) target.list.replaceChildren(...(await answer.json()).map((words) => new Option(words)));
  }, 150);
});
