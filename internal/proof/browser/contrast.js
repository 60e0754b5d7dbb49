// Returns the texts and marks of the page that stand out too little, by WCAG 2.2: 1.4.3 for text, 1.4.11 for what is no text.
(() => {
	const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
	function parse(color) { // any colour of CSS, as the browser reads it
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
		return { r, g, b, a: a / 255 };
	}
	function over(top, below) {
		const mix = (x, y) => x * top.a + y * (1 - top.a);
		return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
	}
	function luminance({ r, g, b }) {
		const linear = (v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
	}
	function ratio(a, b) {
		const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
		return (hi + 0.05) / (lo + 0.05);
	}
	// What may be behind an element: one colour, or each colour of a gradient.
	function grounds(element) {
		const layers = [];
		for (let e = element; e; e = e.parentElement) {
			const style = getComputedStyle(e);
			const stops = style.backgroundImage === "none" ? [] : style.backgroundImage.match(/(rgba?|color|oklch|hsla?)\([^)]*\)/g) ?? [];
			layers.push(stops.length > 0 ? stops.map(parse) : [parse(style.backgroundColor)]);
		}
		const canvasColor = matchMedia("print").matches ? "white" : getComputedStyle(document.documentElement).colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18 18 18)" : "white";
		return layers.reverse().reduce((below, layer) => below.flatMap((b) => layer.map((top) => over(top, b))), [parse(canvasColor)]);
	}
	function visible(element) {
		return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(element).clipPath === "none" && element.getBoundingClientRect().width > 1;
	}

	const bad = new Set();
	let checked = 0;
	function check(element, color, least, what) {
		checked++;
		for (const ground of grounds(element)) {
			const r = ratio(over(parse(color), ground), ground);
			if (r < least) {
				bad.add(`${what}: ${r.toFixed(2)}, want ${least}`);
			}
		}
	}
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		if (node.data.trim() === "" || element.closest("script, style, .sr") || !visible(element)) {
			continue;
		}
		const style = getComputedStyle(element);
		const size = parseFloat(style.fontSize);
		const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
		check(element, style.color, large ? 3 : 4.5, `${element.tagName.toLowerCase()}.${element.className} "${node.data.trim().slice(0, 30)}"`);
	}
	const search = document.getElementById("search");
	if (visible(search)) {
		check(search, getComputedStyle(search, "::placeholder").color, 4.5, "placeholder");
	}
	for (const edged of document.querySelectorAll(".cell, #search, .badge.bad")) {
		if (visible(edged)) {
			check(edged.parentElement, getComputedStyle(edged).borderTopColor, 3, `edge of ${edged.className || edged.id}`);
		}
	}
	for (const icon of document.querySelectorAll(".icon")) {
		if (visible(icon.parentElement)) {
			check(icon.parentElement, getComputedStyle(icon).color, 3, `icon in ${icon.parentElement.className}`);
		}
	}
	for (const part of document.querySelectorAll(".bar rect")) {
		if (visible(part.parentElement)) {
			check(part.parentElement.parentElement, getComputedStyle(part).fill, 3, `bar ${part.className.baseVal}`);
		}
	}
	return { checked, bad: [...bad] };
})();
