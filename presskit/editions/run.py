"""A run: every edition that is asked for, laid out from one profile.

In: a profile as read, editions, brand, options. Out: what was made for each edition and recipient, and all that is to
be said on the way; nothing is painted or written. All problems of all editions come in one run.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from presskit.editions.brand_type import embedding_warnings
from presskit.editions.edition import kit_of, lay_out
from presskit.editions.job import Inputs, Job, Made, MailLimit
from presskit.editions.left_out import told_once
from presskit.editions.options import USUAL, Options
from presskit.editions.placeless import placeless
from presskit.editions.recipient_logos import open_logos
from presskit.editions.too_long import Found, too_long
from presskit.errors import ModelError, Origin, OversetError, PressKitError, Problem
from presskit.load.brand.brand_file import read_brand
from presskit.load.brand.find_brand import brand_of_profile, find_brand
from presskit.load.profile.named_logos import named_pictures
from presskit.load.profile.profile_file import Origins, Reading
from presskit.load.template.edition_names import edition_names
from presskit.load.template.template_file import find_template, read_template
from presskit.load.template.words_file import read_words
from presskit.model.drawing import Drawing, rasters_in
from presskit.model.picture import PictureSource
from presskit.model.print_options import AS_TEMPLATES_SAY, with_options, without_effect
from presskit.model.profile import Profile
from presskit.model.slug import slug
from presskit.model.template import Template
from presskit.sections.section import RECIPIENT_LOGO
from presskit.units import parse_size

if TYPE_CHECKING:
    from presskit.imaging.opened_photos import Photos


class LaidOut(NamedTuple):
    """All copies of a run."""

    made: tuple[Made, ...]
    warnings: tuple[Problem, ...]
    """Of the inputs and of every copy, each once."""


class _Run(NamedTuple):
    """What a run sets out to do."""

    jobs: list[tuple[Job, Inputs]]
    problems: list[Problem]
    """What is wrong already; it is laid out all the same, so that the same run tells what else is."""
    warnings: list[Problem]


def lay_out_all(
    read: Reading,
    editions: Sequence[str] = (),
    brand: str | None = None,
    options: Options = USUAL,
    progress: Callable[[str], None] | None = None,
) -> LaidOut:
    """Lay out every edition of a profile, with a copy for each recipient.

    Args:
        read: the profile.
        editions: names of templates; none: all that the profile asks for.
        brand: name or path of a brand, instead of the profile's own.
        options: what else is asked for.
        progress: told the name of each copy.

    Raises:
        PressKitError: every problem of the inputs, then every overset of all editions.
    """
    jobs, problems, found = _run(read, editions, brand, options)
    made: list[Made] = []
    excess: list[Found] = []
    say = progress or (lambda _: None)
    for job, inputs in jobs:
        say(job.name)
        copy, wrong, noticed = _tried(job, inputs, excess)
        problems += wrong
        found += noticed
        if copy and copy.document.pages:
            made.append(copy)
        elif copy:
            found.append(_nothing_for(job.template.edition, read.origins))
    problems += too_long(excess, read.profile)
    remarks = [(copy.job.template.edition, remark) for copy in made for remark in copy.document.remarks]
    found = [*told_once([*found, *_shown_nowhere(jobs)]), *too_long(remarks, read.profile)]
    if not made:  # then that nothing was found for an edition is no warning any more
        problems = problems or [problem._replace(severity="error") for problem in found if problem.code == "PK206"]
    if problems:
        raise _refused(problems, found)
    return LaidOut(tuple(made), tuple(dict.fromkeys(found)))


def _shown_nowhere(jobs: Sequence[tuple[Job, Inputs]]) -> tuple[Problem, ...]:
    """What the profile holds and no edition of the run has a place for."""
    firsts = {job.template.edition: (job, inputs) for job, inputs in reversed(jobs)}
    return tuple(placeless([(kit_of(job, inputs), job.template) for job, inputs in firsts.values()]))


def _refused(problems: Sequence[Problem], warnings: Sequence[Problem]) -> PressKitError:
    kind = OversetError if all(problem.code == "PK204" for problem in problems) else ModelError
    return kind(tuple(dict.fromkeys((*problems, *warnings))))


def _tried(job: Job, inputs: Inputs, excess: list[Found]) -> tuple[Made | None, list[Problem], list[Problem]]:
    """The copy, if it could be made; errors and warnings. What does not fit goes to `excess`."""
    try:
        made = lay_out(job, inputs)
    except OversetError as error:
        excess += [(job.template.edition, one) for one in error.excess]
        return None, [], [problem for problem in error.problems if problem.severity == "warning"]
    except PressKitError as error:
        wrong = [problem for problem in error.problems if problem.severity == "error"]
        return None, wrong, [problem for problem in error.problems if problem.severity == "warning"]
    return made, [], list(made.warnings)


def _run(read: Reading, editions: Sequence[str], brand: str | None, options: Options) -> _Run:
    """The jobs of a run with their inputs; what cannot even be looked for is raised."""
    profile, origins = read.profile, read.origins
    brands = options.sources.brands
    if brand:
        brand_file = find_brand(brand, brands=brands)
    else:
        brand_file = brand_of_profile(profile.brand, brands=brands, origin=origins.get("brand"))
    look, noted = read_brand(brand_file)
    words = read_words(options.sources.templates, profile.language, origins.get("language", origins[""]), profile.field)
    named = editions or profile.editions
    templates = _templates(named, options)
    photos, problems = _photos(profile, origins)
    if problems:
        profile = replace(profile, photos=())
    logos, wrong, noticed = open_logos(options.recipients)
    problems += [*wrong, *_damaged(read.logos, options), *_without_effect(options, templates)]
    found = [*noticed, *read.warnings, *noted, *embedding_warnings(look), *(photos.warnings if photos else ())]
    inputs = Inputs(profile, look, words, origins, photos.sources if photos else {}, read.logos)
    copies = [copy for template in templates for copy in _copies(template, inputs, read, options, logos)]
    return _Run(copies, problems, found)


def _templates(named: Sequence[str], options: Options) -> list[Template]:
    """Those that are named, else all but variants of others."""
    folder = options.sources.templates
    templates = [
        with_options(read_template(find_template(name, folder)), options.printing)
        for name in dict.fromkeys(named or edition_names(folder))
    ]
    return templates if named else [template for template in templates if template.variant_of is None]


def _damaged(logos: Mapping[str, Drawing], options: Options) -> list[Problem]:
    """What is wrong with the pictures inside of drawings."""
    drawings = [*logos.values(), *(logo for _, _, logo in options.recipients if logo)]
    if not any(True for drawing in drawings for _ in rasters_in(drawing.parts)):
        return []
    from presskit.imaging.rasters import damaged

    return list(damaged(drawings))


def _copies(
    template: Template, inputs: Inputs, read: Reading, options: Options, opened: Mapping[str, PictureSource]
) -> Iterator[tuple[Job, Inputs]]:
    """One copy for each recipient of a personal edition, else one for nobody."""
    job = Job(template, template.edition, printing=options.printing, mail=_mail_limit(template, options))
    recipients = options.recipients if template.personal else ()
    if not recipients:
        yield job, inputs
    for recipient, node, logo in recipients:
        logos = inputs.logos if logo is None else {**inputs.logos, RECIPIENT_LOGO: logo}
        picture = {RECIPIENT_LOGO: opened[recipient.name]} if recipient.name in opened else {}
        own = inputs._replace(
            origins=read.origins.beside("recipient", node), logos=logos, pictures={**inputs.pictures, **picture}
        )
        yield job._replace(name=f"{template.edition}/{slug(recipient.name)}", recipient=recipient), own


def _mail_limit(template: Template, options: Options) -> MailLimit | None:
    """The e-mail that a file for the screen has to fit in, and who says so."""
    if template.policy.printed:
        return None
    if options.max_mail_size:
        return MailLimit(options.max_mail_size, Origin("--max-mail-size"))
    written, file = template.policy.max_mail_size, options.sources.templates / f"{template.edition}.yaml"
    return MailLimit(parse_size(written), Origin(str(file))) if written else None


def _nothing_for(edition: str, origins: Origins) -> Problem:
    message = f"the {edition} is left out: the profile has nothing for it"
    return Problem("PK206", origins.get("editions", origins[""]), message, "fill in what it prints", "warning")


def _photos(profile: Profile, origins: Origins) -> "tuple[Photos | None, list[Problem]]":
    """The pictures of the profile, or what is wrong with them; a profile without any needs no darkroom."""
    if not named_pictures(profile):
        return None, []
    from presskit.imaging.opened_photos import open_photos

    try:
        return open_photos(profile, origins), []
    except ModelError as error:
        return None, list(error.problems)


def _without_effect(options: Options, templates: Sequence[Template]) -> list[Problem]:
    """What was asked for and changes no edition of the run, such as recipients without a personal one."""
    found: list[Problem] = []
    folder, printed = options.sources.templates, [template.policy.printed for template in templates]
    if options.recipients and not any(template.personal for template in templates):
        said = " and ".join(template.edition for template in templates)
        hint = _such_as(folder, lambda template: template.personal)
        found.append(Problem("PK207", options.recipients[0].node.origin, f"{said} is not made for a recipient", hint))
    if options.printing != AS_TEMPLATES_SAY and not any(printed):
        found += without_effect(options.printing, _such_as(folder, lambda template: template.policy.printed))
    if options.max_mail_size and all(printed):
        message = "no edition of this run goes by e-mail: print files keep their photos as they are"
        found.append(Problem("PK210", Origin("--max-mail-size"), message, "build also an edition for the screen"))
    return found


def _such_as(folder: Path, kind: Callable[[Template], bool]) -> str:
    """A hint with the editions of a kind, for somebody who did not know which they are."""
    names = [name for name in edition_names(folder) if kind(read_template(find_template(name, folder)))]
    return f"build also --edition {' or --edition '.join(names)}" if names else ""
