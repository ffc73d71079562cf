#!/usr/bin/env python3
"""Writes comments to measure with, the same each time, one JSON object a line.

    comments.py site 100000     threads /t100, /t1000, /t10000 with so many, the rest spread over threads of up to 100;
                                as `duyet import` reads them
    comments.py labels 3000     labelled ones, as `duyet spam train` reads them
"""
import json
import random
import sys

RANDOM = random.Random(2026)
HAM = ("bà con trong thôn mong cấp trên sớm sửa cây cầu ở đầu xóm vì mùa mưa nước dâng học sinh đi lại rất khó khăn "
       "đoạn đường trước chợ đã hỏng từ lâu bài viết nêu đúng nỗi lo của người dân xin cảm ơn nhà báo trạm y tế cần thêm "
       "thuốc giờ làm việc của phòng một cửa nên niêm yết rõ ràng để ai cũng biết").split()
SPAM = ("nạp lần đầu thưởng lớn nhà cái vay nhanh không thế chấp lãi thấp inbox zalo ngay http://vay-nong.example kèo thơm "
        "giảm cân cấp tốc hàng hiệu giá sốc").split()
NAMES = ["Đỗ Thị Mai", "Ngô Văn Sơn", "Trịnh Thu Thảo", "Lý Quốc Khánh", "Mai Văn Tú"]


def words(pool: list[str], fewest: int, most: int) -> str:
    return " ".join(RANDOM.choice(pool) for _ in range(RANDOM.randint(fewest, most)))


def comment(number: int, thread: str, roots: list[int]) -> dict:
    parent = RANDOM.choice(roots) if len(roots) > 3 and RANDOM.random() < 0.2 else None
    if parent is None:
        roots.append(number)
    return {
        "thread": thread, "id": number, "parent": parent, "name": f"{RANDOM.choice(NAMES)} {RANDOM.randint(1, 500)}",
        "title": "Ý kiến bạn đọc", "content": words(HAM, 20, 60).capitalize() + ".", "created": 1_700_000_000 + number * 9,
        "source": f"10.{RANDOM.randint(0, 255)}.{RANDOM.randint(0, 255)}.{RANDOM.randint(1, 254)}",
    }


def site(count: int) -> None:
    threads = [("/t100", 100), ("/t1000", 1000), ("/t10000", 10_000)]
    number = 0
    while number < count:
        path, size = threads.pop(0) if threads else (f"/bai/{number}", RANDOM.randint(1, 100))
        roots: list[int] = []
        for _ in range(min(size, count - number)):
            number += 1
            print(json.dumps(comment(number, path, roots), ensure_ascii=False))


def labels(count: int) -> None:
    for _ in range(count):
        is_spam = RANDOM.random() < 0.3
        text = words(SPAM + HAM[:20], 8, 40) if is_spam else words(HAM, 20, 60)
        print(json.dumps({"label": "spam" if is_spam else "ham", "text": text}, ensure_ascii=False))


{"site": site, "labels": labels}[sys.argv[1]](int(sys.argv[2]))
