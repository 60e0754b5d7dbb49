// What the tests ask of a page. It is run in each page that they open.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const texts = (selector) => $$(selector).map((e) => e.textContent);
const rectOf = (selector) => $(selector).getBoundingClientRect();
const isInSight = (selector) => rectOf(selector).height > 0 && rectOf(selector).top >= 0 && rectOf(selector).bottom <= innerHeight;
const howManyAreFolded = (selector) => $$(selector).filter((e) => !e.checkVisibility()).length;
const brokenAnchors = () => $$("a[href^='#']").map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id));

// What has the focus, and whether it shows that.
const focused = () => {
	const e = document.activeElement;
	return e.getAttribute("href") || e.id || e.value || e.tagName.toLowerCase();
};
const showsFocus = () => {
	const style = getComputedStyle(document.activeElement);
	return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
};

// What is seen of a cell, and what is read of it.
const cell = (href) => {
	const a = $(`a.cell[href="${href}"]`);
	return [a.classList[1], $("span", a).textContent, $(".sr", a).innerText].join(" ");
};
const codesShown = () => $$(".cells > li:not([hidden])").filter((li) => !li.closest(".category").hidden).map((li) => li.firstElementChild.hash.slice(2));
const countsOf = (number) => {
	const category = $$(".category").find((c) => $(".number", c).textContent === String(number));
	return $$(".counts > span", category).map((s) => $("b", s).textContent + $("[lang=en]", s).textContent).join("");
};
const countOf = (state) => $$(`[data-count=${state}]`).filter((n) => !n.closest(".category").hidden).reduce((sum, n) => sum + Number(n.textContent), 0);
const linksOfCodes = () => Object.fromEntries($$("tr.code").map((tr) => [tr.id.slice(1), $$("a", tr).map((a) => a.href)]));

// The categories whose bar is not drawn by their counts.
const wrongBars = () => $$(".category:not([hidden])").filter((c) => ["own", "default", "none"].some((state) => {
	const counts = Object.fromEntries($$("[data-count]", c).map((n) => [n.dataset.count, Number(n.textContent)]));
	const want = state === "none" ? counts.own + counts.default + counts.none : counts[state];
	return Number($(".bar ." + state, c).getAttribute("width")) !== want;
})).map((c) => $(".number", c).textContent);

// The places of magic numbers and unknown codes that are shown.
const numbersShown = () => $$("#numbers .entry").filter((row) => row.checkVisibility()).flatMap((row) =>
	$$(".places > li:not([hidden])", row).map((li) => [row.dataset.kind, $(".value", row).textContent, $(".at", li).textContent].join(" ")));

// choose picks an option of a list, and returns whether there is one.
const choose = (name, value) => {
	const select = $(`select[name=${name}]`);
	select.value = value;
	select.dispatchEvent(new Event("input", { bubbles: true }));
	return select.value === value;
};

// The first line of each cell of the table of programs.
const matrix = () => $$(".matrix tr").map((tr) => [...tr.cells].map((c) => c.innerText.split("\n")[0].trim()));

const tooWide = () => $$("body *").filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest(".sr"))
	.slice(0, 5).map((e) => `${e.tagName}.${e.className}${e.id}`);
const tooSmall = (selector) => $$(selector).filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect())
	.filter((r) => r.height < 24 || r.width < 24).length;

// The texts that stand on the page in two languages.
const bilingual = () => $$("h1, h2, th, label, legend, summary, .badge, .note, .about, .empty, dt, dd, .state, .form")
	.filter((e) => !e.closest("[hidden]") && $("span[lang]", e)).map((e) => e.innerText.trim());

// Two texts that cannot be read: on a plain ground, and on one of the stripes of a gradient.
const writeFaintly = () => {
	$("main").insertAdjacentHTML("beforeend", "<p class=faint>faint</p><p class=striped>striped</p>");
	Object.assign($(".faint").style, { color: "#888", background: "#777" });
	const stripes = "repeating-linear-gradient(#fff 0 2px, #222 2px 4px)";
	Object.assign($(".striped").style, { color: "#000", backgroundImage: stripes });
};
