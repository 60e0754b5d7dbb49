"use strict";
(() => {
	const all = (selector, root = document) => [...root.querySelectorAll(selector)];
	const form = document.querySelector(".tools");
	const search = document.getElementById("search");
	const found = document.getElementById("found");

	// A code is a cell of the grid and a row under it. What is searched is the text of the row.
	const categories = all(".category").map((body) => ({
		body,
		details: body.querySelector("details"),
		bar: body.querySelector(".bar"),
		counts: Object.fromEntries(all("[data-count]", body).map((b) => [b.dataset.count, b])),
		codes: all(".code", body).map((row, i) => ({ row, text: textOf(row), state: row.dataset.state, source: row.dataset.source, item: body.querySelectorAll(".cells > li")[i] })),
	}));
	const entries = all(".entry").map((row) => ({ row, text: textOf(row) }));
	const opened = new Set(); // by the search, to be closed after it

	function textOf(node) {
		return node.textContent.replace(/\s+/g, " ").toLowerCase();
	}

	function show(node, visible) {
		node.hidden = !visible;
	}

	function open(details, wanted) {
		if (wanted && !details.open) {
			details.open = true;
			opened.add(details);
		} else if (!wanted && opened.delete(details)) {
			details.open = false;
		}
	}

	function draw(bar, counts) {
		const sum = counts.own + counts.default + counts.none;
		const [none, byDefault, own] = bar.children;
		bar.setAttribute("viewBox", `0 0 ${sum} 8`);
		none.setAttribute("width", sum);
		byDefault.setAttribute("x", counts.own);
		byDefault.setAttribute("width", counts.default);
		own.setAttribute("width", counts.own);
	}

	function filter() {
		const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		const chosen = (name) => new Set(all(`input[name=${name}]:checked`, form).map((input) => input.value));
		const states = chosen("state");
		const sources = chosen("source").add("documented").add("current");
		const matches = (text) => words.every((word) => text.includes(word));

		let shown = 0;
		let of = 0;
		for (const category of categories) {
			category.visible = 0;
			const counts = { own: 0, default: 0, none: 0 };
			for (const code of category.codes) {
				// A search goes through all sources, and a code that is handled is shown whatever its source.
				const candidate = states.has(code.state) && (words.length > 0 || sources.has(code.source) || code.state === "own");
				const visible = candidate && matches(code.text);
				show(code.row, visible);
				show(code.item, visible);
				of += candidate ? 1 : 0;
				if (visible) {
					category.visible++;
					counts[code.state]++;
				}
			}
			for (const state in counts) {
				category.counts[state].textContent = counts[state];
			}
			draw(category.bar, counts);
			show(category.body, category.visible > 0);
			shown += category.visible;
		}
		const few = words.length > 0 && shown <= 60;
		for (const category of categories) {
			open(category.details, few && category.visible > 0);
		}
		let inUntouched = 0;
		for (const untouched of all(".untouched")) {
			inUntouched = categories.filter((c) => c.visible > 0 && untouched.contains(c.body)).length;
			open(untouched, words.length > 0 && inUntouched > 0);
			show(untouched, inUntouched > 0);
		}
		let others = 0;
		for (const entry of entries) {
			const visible = matches(entry.text);
			show(entry.row, visible);
			others += visible ? 1 : 0;
		}
		for (const grid of all("table.grid, table.list:not(.sources)")) {
			show(grid, all(".category, .entry", grid).some((row) => !row.hidden));
		}
		show(document.getElementById("nothing"), shown + (words.length > 0 ? others : 1) === 0);
		found.textContent = words.length > 0 ? `${shown} of ${of} codes` : `${shown} codes`;
		rove();
	}

	// One cell of each category is a stop of the Tab key; the arrow keys lead to the others.
	function cellsOf(category) {
		return category.codes.filter((c) => !c.item.hidden).map((c) => c.item.firstElementChild);
	}

	function rove() {
		for (const category of categories) {
			cellsOf(category).forEach((cell, i) => (cell.tabIndex = i === 0 ? 0 : -1));
		}
	}

	function move(event) {
		const cell = event.target.closest?.(".cell");
		if (!cell || event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		const rows = categories.filter((c) => c.body.offsetParent !== null).map(cellsOf).filter((row) => row.length > 0);
		const y = rows.findIndex((row) => row.includes(cell));
		const x = rows[y].indexOf(cell);
		const target = {
			ArrowRight: () => rows[y][x + 1],
			ArrowLeft: () => rows[y][x - 1],
			ArrowDown: () => rows[y + 1]?.[0],
			ArrowUp: () => rows[y - 1]?.[0],
			Home: () => rows[y][0],
			End: () => rows[y].at(-1),
		}[event.key]?.();
		if (target) {
			event.preventDefault();
			rows[y].forEach((other) => (other.tabIndex = -1));
			target.tabIndex = 0;
			target.focus();
		}
	}

	// What an address leads to is shown, even if it is folded or filtered away.
	function reveal() {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (!target?.classList.contains("code")) {
			return;
		}
		const category = categories.find((c) => c.body.contains(target));
		show(target, true);
		show(category.body, true);
		for (let node = target; node; node = node.parentElement) {
			if (node.tagName === "DETAILS") {
				node.open = true;
				opened.delete(node);
			}
			node.hidden = false;
		}
		target.focus({ preventScroll: true });
		target.scrollIntoView({ block: "center" });
	}

	form.hidden = false;
	form.addEventListener("submit", (event) => event.preventDefault());
	form.addEventListener("input", filter);
	document.addEventListener("keydown", (event) => {
		if (event.key === "/" && event.target.tagName !== "INPUT") {
			event.preventDefault();
			search.focus();
		} else if (event.key === "Escape" && event.target === search && search.value !== "") {
			event.preventDefault();
			search.value = "";
			filter();
		} else {
			move(event);
		}
	});
	document.addEventListener("click", (event) => {
		const link = event.target.closest?.("a[href^='#c']");
		if (link && link.getAttribute("href") === location.hash) {
			reveal(); // the same address once more is no change of it
		}
	});
	window.addEventListener("hashchange", reveal);
	window.addEventListener("beforeprint", () => all("section details:not(.untouched)").filter((d) => !d.closest(".untouched")).forEach((d) => open(d, true)));
	window.addEventListener("afterprint", () => filter());
	filter();
	reveal();
})();
