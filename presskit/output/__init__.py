"""Results on disk: a set of files is whole or not there, and can be verified later."""
