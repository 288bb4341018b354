"""Random clause trees with their truth, printed as councils print them."""
