"""Rules about what a sponsor can have, and about the season that is told.

In: a validated profile and the nodes it came from. Out: Problems.
"""

from collections.abc import Iterator

from presskit.errors import Problem
from presskit.load.problems.wording import did_you_mean, shown
from presskit.load.yaml.checked import find, problem_at
from presskit.load.yaml.nodes import Node
from presskit.model.profile import Profile


def single_areas(profile: Profile, root: Node) -> Iterator[Problem]:
    """A place is listed once, and who has it has taken or reserved it."""
    areas = profile.partnership.areas if profile.partnership else ()
    places = [area.place for area in areas]
    for index, area in enumerate(areas):
        loc = ("partnership", "areas", index)
        if (first := places.index(area.place)) < index:
            line = find(root, ("partnership", "areas", first, "place")).line
            message = f"the place {shown(area.place)} is listed in line {line} already"
            yield problem_at(root, (*loc, "place"), "PK125", message, "keep one of them")
        if area.partner is not None and area.state == "free":
            message = f"{shown(area.partner)} stands at a place that is free"
            yield problem_at(root, (*loc, "partner"), "PK137", message, "add state: taken, or state: reserved")


def single_partners(profile: Profile, root: Node) -> Iterator[Problem]:
    """A partner is listed once; two entries that are each for some editions may share a name."""
    partners = profile.partners
    everywhere = {partner.name for partner in partners if partner.for_ is None and partner.not_for is None}
    names = [partner.name for partner in partners]
    for index, name in enumerate(names):
        if (first := names.index(name)) < index and name in everywhere:
            line = find(root, ("partners", first, "name")).line
            message = f"the partner {shown(name)} is listed in line {line} already"
            yield problem_at(root, ("partners", index, "name"), "PK125", message, "keep one of them")


def single_benefits(profile: Profile, root: Node) -> Iterator[Problem]:
    """A package has every row of the table once, and a name of its own."""
    names = [package.name for package in profile.packages]
    for number, package in enumerate(profile.packages):
        loc = ("partnership", "packages", number)
        if names.index(package.name) < number:
            message = f"two packages are called {shown(package.name)}"
            yield problem_at(root, (*loc, "name"), "PK125", message, "choose another name")
        labels = [benefit.label for benefit in package.benefits]
        for index, label in enumerate(labels):
            if labels.index(label) < index:
                message = f"this package has {shown(label)} twice"
                yield problem_at(root, (*loc, "benefits", index, "label"), "PK125", message, "keep one of them")


def told_season(profile: Profile, root: Node) -> Iterator[Problem]:
    """The season that is told is one of the results, and so is every event that is remarked on."""
    story = profile.season
    if story is None:
        return
    groups = [group for group in profile.results if group.season == story.season]
    if not groups:
        message = f"the results have no season {story.season}"
        known = sorted({str(group.season) for group in profile.results if group.season is not None})
        hint = f"seasons: {', '.join(known)}" if known else "give results of that season"
        yield problem_at(root, ("season", "season"), "PK124", message, hint)
        return
    events = [entry.event for group in groups for entry in group.entries]
    for index, remark in enumerate(story.remarks):
        if remark.event not in events:
            message = f"the results of {story.season} have no event {shown(remark.event)}"
            hint = did_you_mean(remark.event, events) or "copy the event as it stands in the results"
            yield problem_at(root, ("season", "remarks", index, "event"), "PK124", message, hint)
