"""Rules of addresses: links may be followed, mail goes to one address, telephones ring from everywhere.

In: a validated profile and the nodes it came from. Out: Problems. The list of all rules stands in profile_rules.py.
"""

import re
from collections.abc import Iterator, Sequence

from presskit.errors import Problem
from presskit.load.problems.wording import shown
from presskit.load.yaml.checked import problem_at
from presskit.load.yaml.nodes import Node
from presskit.model.addresses import followed, telephones
from presskit.model.profile import Profile

_EMAIL = r"[^\s@,;:<>()\"\\]{1,64}@[^\s@,;:<>()\"\\.]+(?:\.[^\s@,;:<>()\"\\.]+)+"


def permitted_links(profile: Profile, root: Node) -> Iterator[Problem]:
    """Links lead to the web, to mail or to a telephone; never to a script or a file."""
    links: list[tuple[Sequence[str | int], str | None]] = [
        (("links", i, "url"), link.url) for i, link in enumerate(profile.links)
    ]
    links += [(("partners", i, "url"), partner.url) for i, partner in enumerate(profile.partners)]
    if profile.contact:
        links += [(("contact", "web"), profile.contact.web), (("contact", "photos"), profile.contact.photos)]
    for loc, url in links:
        if url is not None and followed(url) is None:
            hint = "https:, http:, mailto: or tel:, for example https://example.com"
            if re.fullmatch(_EMAIL, url):
                hint = f"write mailto:{url}"
            yield problem_at(root, loc, "PK122", f"{shown(url)} is not a link that may be printed", hint)


def sane_email(profile: Profile, root: Node) -> Iterator[Problem]:
    """The press contact has exactly one address."""
    email = profile.contact.email if profile.contact else None
    if email is not None and (not re.fullmatch(_EMAIL, email) or followed(f"mailto:{email}") is None):
        inside = re.findall(_EMAIL, email)
        hint = f"write {inside[0]}" if len(inside) == 1 else "for example press@example.com"
        yield problem_at(root, ("contact", "email"), "PK123", f"{shown(email)} is not one e-mail address", hint)


def ringing_telephones(profile: Profile, root: Node) -> Iterator[Problem]:
    """A telephone number rings from every country, and a field holds one."""
    written = profile.contact.telephone if profile.contact else None
    if written is None:
        return
    numbers = telephones(written)
    if not numbers:
        message = f"{shown(written)} is no number that can be rung, so it is no link"
        hint = "for example +46 70 174 06 05"
    elif not numbers[0].number.startswith("+"):
        message = f"{shown(written)} has no country code, so it rings in one country only"
        hint = "write it with the code, for example +46 70 174 06 05"
    elif len(numbers) > 1:
        message = f"{len(numbers)} telephone numbers in one field: the link rings the first, a contact card has all"
        hint = "put a number that has to be a link of its own under links: tel:+46…"
    else:
        return
    yield problem_at(root, ("contact", "telephone"), "PK141", message, hint)._replace(severity="warning")
