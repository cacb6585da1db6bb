"""A finished Document becomes the bytes of a PDF: the only user of ReportLab's object model."""
