"""The darkroom: photo files go in through one gate, come out as the pixels that an edition needs."""
