// Parts of the page. Texts go in as texts: nothing that anybody typed is ever read as markup.

export function h(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const words = (text) => h("p", { class: "words" }, text);

let nextId = 0;
export const newId = () => `f${(nextId += 1)}`;

/** Return a field with its label, its hint and a place for what is said of it. */
export function field(spec, value, changed) {
  const id = newId();
  const said = h("div", { id: `${id}-said`, "data-said": spec.column });
  const shared = { id, "data-column": spec.column, "aria-describedby": `${id}-hint ${id}-said` };
  if (spec.required) shared["aria-required"] = "true";
  let input;
  if (spec.options) {
    const options = [["", "请选择"], ...spec.options.map((one) => [one, one])];
    input = h("select", shared, options.map(([key, shown]) => h("option", { value: key }, shown)));
    input.value = value || "";
  } else if (spec.lines) {
    input = h("textarea", { ...shared, rows: spec.lines, maxlength: 20000, value: value || "" });
  } else {
    input = h("input", {
      ...shared, type: spec.type || "text", inputmode: spec.mode, autocomplete: spec.fill || "off", maxlength: 300,
      autocapitalize: "off", spellcheck: "false", value: value || "",
    });
  }
  input.addEventListener("input", () => changed(spec.column, input.value));
  const label = h("label", { for: id }, spec.label, spec.required ? null : h("span", { class: "optional" }, "（选填）"));
  return h("div", { class: "field" }, label, input, h("p", { class: "hint", id: `${id}-hint` }, spec.hint || ""), said);
}

export function answers(spec, value, changed) {
  const name = newId();
  const choices = spec.options.map((one) => h("label", { class: "choice" },
    h("input", {
      type: "radio", name, value: one.value ?? one, checked: value === (one.value ?? one), "data-column": spec.column,
      onchange: (event) => changed(spec.column, event.target.value),
    }), h("span", {}, one.shown ?? one)));
  return h("fieldset", { class: "field" }, h("legend", {}, spec.label), choices,
    spec.hint ? h("p", { class: "hint" }, spec.hint) : null, h("div", { "data-said": spec.column }));
}

export function tick(label, checked, changed) {
  return h("label", { class: "choice" },
    h("input", { type: "checkbox", checked, onchange: (event) => changed(event.target.checked) }), h("span", {}, label));
}

/** Show what is said of the fields below `root`; return those of which nobody shows anything. */
export function sayBeside(root, problems, warnings) {
  root.querySelectorAll("[data-said]").forEach((place) => place.replaceChildren());
  root.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
  const left = [];
  const say = (said, kind) => {
    const place = [...root.querySelectorAll("[data-said]")].find((one) => one.dataset.said === said.field);
    if (!place) {
      if (kind === "problem") left.push(said.sentence);
      return;
    }
    place.append(h("p", { class: kind }, said.sentence));
    const input = [...root.querySelectorAll("[data-column]")].find((one) => one.dataset.column === said.field);
    if (kind === "problem" && input) input.setAttribute("aria-invalid", "true");
  };
  problems.forEach((one) => say(one, "problem"));
  warnings.forEach((one) => say(one, "warning"));
  return left;
}

export function faultBox(sentence) {
  return h("div", { class: "box fault", role: "alert" }, h("p", {}, sentence));
}
