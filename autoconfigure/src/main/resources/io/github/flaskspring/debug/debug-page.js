"use strict";
(() => {
	const text = document.querySelector("pre.copy");
	const copy = document.getElementById("copy");
	const frames = document.getElementById("frames");
	const status = document.getElementById("copied");
	if (!text || !copy || !frames || !status) {
		return;
	}
	const select = () => {
		const range = document.createRange();
		range.selectNodeContents(text);
		getSelection().removeAllRanges();
		getSelection().addRange(range);
		text.scrollIntoView();
		status.textContent = "Selected: press Ctrl+C";
	};
	copy.hidden = false;
	copy.addEventListener("click", () => {
		if (!navigator.clipboard) {
			select();
			return;
		}
		navigator.clipboard.writeText(text.textContent).then(() => {
			status.textContent = "Copied";
		}, select);
	});
	const others = document.querySelectorAll("details.others");
	frames.hidden = others.length === 0;
	frames.addEventListener("click", () => {
		const open = frames.getAttribute("aria-pressed") !== "true";
		frames.setAttribute("aria-pressed", String(open));
		for (const group of others) {
			group.open = open;
		}
	});
})();
