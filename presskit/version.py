"""The version of presskit, known without asking what is installed, which takes longer than a page."""

VERSION = "0.1.0"
