"""The artwork system: ribbon, kerb, monogram, chequers, markers, chart and career path as page items."""
