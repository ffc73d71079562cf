-- Reads READ_PATH; with GZIP set, compressed; with ETAG set, asks whether it has changed.
local headers = {}
if os.getenv("GZIP") then headers["Accept-Encoding"] = "gzip" end
if os.getenv("ETAG") then headers["If-None-Match"] = os.getenv("ETAG") end
function request() return wrk.format("GET", os.getenv("READ_PATH"), headers) end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  print(string.format("reads count=%d per_second=%.0f p50_ms=%.2f p99_ms=%.2f bytes=%.0f failed=%d", summary.requests,
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.bytes / summary.requests, failed))
end
