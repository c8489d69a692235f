"""Noise with its answers: right news articles of our own, damaged as machine translation, scraping and OCR do it."""
