-- Posts so many comments (COUNT) to THREAD of a site that asks for no check code.
-- The first request is only tried out by wrk.
local count, sent, answered = tonumber(os.getenv("COUNT")), -1, 0
local thread = os.getenv("THREAD")
local headers = {["Content-Type"] = "application/x-www-form-urlencoded"}
math.randomseed(count) -- or a second filling would repeat the first
local words = {"bà", "con", "mong", "sớm", "sửa", "cây", "cầu", "đầu", "xóm", "mùa", "mưa", "đi", "lại", "khó", "khăn"}

function request()
  sent = sent + 1
  if sent > count then return wrk.format("GET", "/healthz") end
  local content = {"Ý+kiến+số+" .. sent}
  for _ = 1, 40 do content[#content + 1] = words[math.random(#words)] end
  return wrk.format("POST", "/demo/comments", headers,
    "thread=" .. thread .. "&name=Lan&title=Kien+nghi&content=" .. table.concat(content, "+"))
end

function response(status)
  if status == 303 then answered = answered + 1 end
  if answered == count then os.exit(0) end
end
