"use strict";
// The page is complete without this: it adds search in each table and sorting to each heading.
const key = cell => {
  const text = cell.textContent.trim(), number = Number(text.replace(/[,%원]/g, ""));
  return text !== "" && !Number.isNaN(number) ? number : text;
};
const order = (a, b) => typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1;
const searches = [];
for (const section of document.querySelectorAll("main section")) {
  const table = section.querySelector("table");
  if (!table) continue;
  const body = table.tBodies[0], rows = [...body.rows], most = rows.length;
  const tools = section.querySelector(".tools"), said = tools.querySelector("[aria-live]");
  const input = tools.querySelector("[type=search]"), all = tools.querySelector(".all");
  // The rest of a long table is markup for browsers without scripts, and no more than a text for others: it becomes rows
  // when somebody looks for them. A thousand rows take a second to lay out.
  let rest = section.querySelector("noscript"), texts;
  const load = () => {
    if (!rest) return;
    const content = document.createElement("template");
    content.innerHTML = rest.textContent;
    rows.push(...content.content.querySelectorAll("tbody tr"));
    body.append(...rows.slice(most));
    rest = null;
  };
  const show = () => {
    load();
    texts ??= new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const fits = words.every(word => texts.get(row).includes(word));
      if (fits) found++;
      row.hidden = !fits;
      row.classList.toggle("beyond", fits && !!all && !all.checked && found > most);
    }
    tell(found);
  };
  const tell = found => { said.textContent = (!all || all.checked ? found : Math.min(found, most)) + " / " + total; };
  const total = Number(section.dataset.rows);
  input.addEventListener("input", show);
  input.addEventListener("keydown", event => { if (event.key === "Escape") { input.value = ""; show(); } });
  all?.addEventListener("change", show);
  tools.hidden = false;
  searches.push(input);
  tell(total);
  if (rest) addEventListener("beforeprint", show);
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      load();
      const keys = new Map(rows.map(row => [row, key(row.cells[column])]));
      rows.sort((a, b) => (down ? -1 : 1) * order(keys.get(a), keys.get(b)));
      show();
      body.append(...rows);
    });
  });
}
document.addEventListener("keydown", event => {
  if (event.key === "/" && !event.target.matches("[type=search]") && searches.length) { event.preventDefault(); searches[0].focus(); }
});
