-- Approves one comment after the other, from FIRST on, fifty a second. TOKEN: of a moderator.
local headers = {["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json"}
local comment = tonumber(os.getenv("FIRST"))

function delay() return 20 end

function request()
  comment = comment + 1
  return wrk.format("POST", "/v1/moderation/decisions", headers, '{"comments":[' .. comment - 1 .. '],"status":"approved"}')
end

function done(summary)
  print(string.format("approvals=%d per_second=%.0f failed=%d", summary.requests,
    summary.requests / summary.duration * 1e6, summary.errors.status))
end
