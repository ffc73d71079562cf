-- Posts the form with a fresh token each time. TOKENS: a file of `token answer` lines (duyet captcha mint).
local tokens, position = {}, 0
for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = line end
-- Enough of them that honest comments are not taken for copies of each other.
local phrases = {
  "con đường vào xã", "kính đề nghị", "bà con trong thôn", "phòng một cửa", "hồ sơ đất đai", "nước sạch", "lịch tiếp dân",
  "rất mong", "được trả lời", "đúng hẹn", "cán bộ xã", "trường mầm non", "chợ đầu mối", "bãi rác tự phát", "đèn chiếu sáng",
  "mùa mưa năm ngoái", "vỉa hè bị lấn chiếm", "xe tải chạy đêm", "giấy khai sinh", "bảo hiểm y tế", "trạm bơm cũ",
  "cầu treo qua suối", "khu tái định cư", "tiền đền bù", "nhà văn hóa", "hợp tác xã", "giống lúa mới", "đàn lợn bị dịch",
  "sổ hộ nghèo", "học phí lớp một", "xe buýt số bảy", "giờ cao điểm", "ngập đến đầu gối", "quán karaoke ồn ào",
  "camera an ninh", "công an phường", "đăng ký tạm trú", "thuế đất phi nông nghiệp", "cây xanh bị chặt", "ống nước vỡ",
  "mạng internet chậm", "ghi âm cuộc họp", "biên bản bàn giao", "quy hoạch treo", "bệnh viện huyện", "người cao tuổi",
  "trợ cấp thất nghiệp", "vé gửi xe", "phân loại rác", "lò gạch thủ công", "khói bụi nhà máy", "đê bao sạt lở",
  "cho tôi hỏi", "vì sao đến nay", "chưa thấy ai đến", "xin cảm ơn", "theo thông báo", "từ tháng ba", "hai bên đường",
  "gia đình tôi",
}
local headers = {["Content-Type"] = "application/x-www-form-urlencoded"}

local function encoded(text)
  return (text:gsub("[^%w]", function(byte) return string.format("%%%02X", byte:byte()) end))
end

-- Encoded once: the client shares the processor with the server.
for index, phrase in ipairs(phrases) do phrases[index] = encoded(phrase) end
local fixed = "thread=%2Fbai-viet%2F100&name=" .. encoded("Trần Thị Bình") .. "&title=" .. encoded("Kiến nghị")
local opening = encoded("Ý kiến số ")

function request()
  position = position + 1
  local token, answer = (tokens[position] or "none none"):match("(%S+) (%S+)")
  local content = {opening .. position}
  for _ = 1, 20 do content[#content + 1] = phrases[math.random(#phrases)] end
  local body = fixed .. "&content=" .. table.concat(content, "+") .. "&token=" .. token .. "&code=" .. answer
  return wrk.format("POST", "/demo/comments", headers, body)
end

-- One line: requests, rate, latency, and what went wrong.
function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  print(string.format("posts count=%d per_second=%.0f p50_ms=%.2f p99_ms=%.2f failed=%d", summary.requests,
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
