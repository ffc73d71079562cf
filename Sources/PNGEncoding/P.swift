enum PNGEncodingPlaceholder {}
