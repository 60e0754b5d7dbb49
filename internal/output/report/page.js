(() => {
	const form = document.querySelector(".tools");
	const search = document.getElementById("search");
	const found = document.getElementById("found");

	// A code is a cell of the grid and a row under it. What is searched is the text of the row.
	const categories = all(".category").map((body) => ({
		body,
		details: body.querySelector("details"),
		bar: body.querySelector(".bar"),
		counts: Object.fromEntries(all("[data-count]", body).map((b) => [b.dataset.count, b])),
		codes: all(".code", body).map((row, i) => ({ row, text: textOf(row), state: row.dataset.state, source: row.dataset.source, counts: "counts" in row.dataset, item: body.querySelectorAll(".cells > li")[i] })),
	}));
	const numbers = all("#numbers .entry").map((row) => ({
		row,
		kind: row.dataset.kind,
		category: row.dataset.category,
		text: textOf(row.cells[0]) + " " + textOf(row.cells[1]),
		places: all(".places > li", row).map((item) => ({ item, text: textOf(item), folder: item.dataset.folder })),
	}));
	const narrow = document.querySelector(".narrow");
	const entries = all(".entry").filter((row) => !row.closest("#numbers")).map((row) => ({ row, text: textOf(row) }));
	const opened = new Set(); // by the search, to be closed after it

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
		bar.setAttribute("viewBox", `0 0 ${Math.max(sum, 1)} 8`);
		none.setAttribute("width", sum);
		byDefault.setAttribute("x", counts.own);
		byDefault.setAttribute("width", counts.default);
		own.setAttribute("width", counts.own);
	}

	function filter() {
		const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		const chosen = (name) => new Set(all(`input[name=${name}]:checked`, form).map((input) => input.value));
		const states = chosen("state");
		const sources = chosen("source");
		const matches = (text) => words.every((word) => text.includes(word));

		let shown = 0;
		let listed = 0; // of those that count
		let of = 0;
		for (const category of categories) {
			category.visible = 0;
			const counts = { own: 0, default: 0, none: 0 };
			for (const code of category.codes) {
				// A search goes through all sources.
				const candidate = states.has(code.state) && (words.length > 0 || code.counts || sources.has(code.source));
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
			listed += category.body.closest(".untouched") ? 0 : category.visible;
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
		let others = filterNumbers(words);
		for (const entry of entries) {
			const visible = matches(entry.text);
			show(entry.row, visible);
			others += visible ? 1 : 0;
		}
		for (const grid of all("table.grid, table.list:not(.sources)")) {
			show(grid, all(".category, .entry", grid).some((row) => !row.hidden));
		}
		show(document.getElementById("nothing"), shown + (words.length > 0 ? others : 1) === 0);
		say(found, words.length > 0 ? "some" : "all", { shown: words.length > 0 ? shown : listed, of });
		rove();
	}

	// A place of a number is shown if it has what is searched for, or its number has. It returns how many are.
	function filterNumbers(words) {
		if (!narrow) {
			return 0;
		}
		const kinds = new Set(all("input[name=kind]:checked", narrow).map((input) => input.value));
		const category = narrow.elements.category.value;
		const folder = narrow.elements.folder.value;
		let shown = 0;
		let of = 0;
		for (const number of numbers) {
			const wanted = kinds.has(number.kind) && (category === "" || number.category === category);
			let visible = 0;
			for (const place of number.places) {
				const matches = words.every((word) => number.text.includes(word) || place.text.includes(word));
				show(place.item, wanted && matches && (folder === "" || place.folder === folder));
				visible += place.item.hidden ? 0 : 1;
			}
			show(number.row, visible > 0);
			shown += visible;
			of += number.places.length;
		}
		say(document.getElementById("numbers-found"), shown < of ? "some" : "all", { shown, of });
		return shown;
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

	for (const tools of [form, narrow]) {
		if (tools) {
			tools.hidden = false;
			tools.addEventListener("submit", (event) => event.preventDefault());
			tools.addEventListener("input", filter);
		}
	}
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
