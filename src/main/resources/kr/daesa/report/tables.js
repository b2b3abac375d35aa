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
  const body = table.tBodies[0], most = body.rows.length, all = section.querySelector(".all");
  let rows = [...table.tBodies].flatMap(part => [...part.rows]);
  let texts;
  const tools = section.querySelector(".tools"), input = tools.querySelector("input"), said = tools.querySelector("[aria-live]");
  // Rows beyond the first stay unseen until somebody asks for them: a browser takes its time to lay out a thousand.
  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    texts ??= new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
    table.classList.add("live");
    let found = 0;
    for (const row of rows) {
      const fits = words.every(word => texts.get(row).includes(word));
      if (fits) found++;
      row.hidden = !fits;
      row.classList.toggle("beyond", fits && all && !all.checked && found > most);
    }
    said.textContent = found + " / " + rows.length;
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", event => { if (event.key === "Escape") { input.value = ""; show(); } });
  all?.addEventListener("change", show);
  tools.hidden = false;
  searches.push(input);
  said.textContent = rows.length + " / " + rows.length;
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keys = new Map(rows.map(row => [row, key(row.cells[column])]));
      rows.sort((a, b) => (down ? -1 : 1) * order(keys.get(a), keys.get(b)));
      show();
      body.append(...rows);
    });
  });
}
document.addEventListener("keydown", event => {
  if (event.key === "/" && !event.target.matches("input") && searches.length) { event.preventDefault(); searches[0].focus(); }
});
