"""What resvg does not know, each with a drawing that looks as browsers draw the first."""

DISC = '<circle cx="50" cy="30" r="20" fill="#06c"/>'
ALIKE = {
    "variable": (
        "<style>svg{--brand:#06c}</style>" + '<circle cx="50" cy="30" r="20" fill="var(--brand, red)"/>',
        DISC,
    ),
    "fallback of a variable": (
        '<circle cx="50" cy="30" r="20" fill="var(--brand, var(--other, #06c))"/>',
        DISC,
    ),
    "wide colour after a plain one": (
        '<circle cx="50" cy="30" r="20" style="fill:#06c;fill:color(display-p3 0 .4 .8)" title="#06c"/>',
        DISC,
    ),
    "sizes in a style": (
        '<circle cx="50" cy="30" style="r:20px" fill="#06c"/>',
        DISC,
    ),
    "gradient along a path length": (
        '<path pathLength="9" d="M5 30H95" stroke="#06c" stroke-width="9" stroke-dasharray="2 1"/>',
        '<path d="M5 30H95" stroke="#06c" stroke-width="9" stroke-dasharray="20 10"/>',
    ),
    "transform in a style": (
        '<rect width="40" height="20" fill="#06c" style="transform:translate(30px, 20px) rotate(10deg)"/>',
        '<rect width="40" height="20" fill="#06c" transform="translate(30 20) rotate(10)"/>',
    ),
    "turned about the middle of itself": (
        '<rect x="50" width="40" height="20" fill="#06c" '
        'style="transform:rotate(90deg);transform-origin:center;transform-box:fill-box"/>',
        '<rect x="60" y="-10" width="20" height="40" fill="#06c"/>',
    ),
    "marker in the colour of its stroke": (
        '<marker id="m" orient="auto" refX="5" refY="5" viewBox="0 0 10 10">'
        + '<path d="M0 0L10 5L0 10z" fill="context-stroke"/>'
        + "</marker>"
        + '<path d="M10 30H80" stroke="#c30" stroke-width="6" marker-end="url(#m)"/>',
        '<marker id="m" orient="auto" refX="5" refY="5" viewBox="0 0 10 10">'
        + '<path d="M0 0L10 5L0 10z" fill="#c30"/>'
        + "</marker>"
        + '<path d="M10 30H80" stroke="#c30" stroke-width="6" marker-end="url(#m)"/>',
    ),
    "animated": (
        '<circle cx="50" cy="30" r="20" fill="#06c">' + '<animate attributeName="r" to="9" dur="1s"/>' + "</circle>",
        DISC,
    ),
    "not this class": (
        "<style>circle:not(.b){fill:#06c}</style>" + '<circle cx="50" cy="30" r="20"/>',
        DISC,
    ),
    "stroke that does not scale": (
        '<path transform="scale(5 1)" vector-effect="non-scaling-stroke" d="M3 10L10 45L17 10" '
        'fill="none" stroke="#06c" stroke-width="4"/>',
        '<path d="M15 10L50 45L85 10" fill="none" stroke="#06c" stroke-width="4"/>',
    ),
    "alpha in per cents": (
        '<circle cx="50" cy="30" r="20" fill="rgb(0 102 204 / 50%)"/>',
        '<circle cx="50" cy="30" r="20" fill-opacity=".5" fill="#06c"/>',
    ),
}
