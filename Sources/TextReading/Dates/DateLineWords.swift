/// The words that stand around a date in the languages of many newsrooms, in lower case.
package enum DateLineWords {
  /// Words before a date: “Published on”, “Veröffentlicht am”, “Publié le”, and articles.
  package static let labels: Set<String> = table(
    // English
    "published posted date first on last at issued released dated filed",
    // German
    "veröffentlicht erstellt datum stand erschienen am den der vom",
    // French
    "publié paru créé posté le la du date",
    // Spanish, Italian, Portuguese
    "publicado publicada publicación fecha el a pubblicato pubblicata data il publicação em de",
    // Dutch, Swedish, Danish, Norwegian, Polish
    "gepubliceerd geplaatst datum op publicerad publiceret publisert den opublikowano",
    // Russian, Ukrainian
    "опубликовано опубликована дата публикации от опубліковано публікації",
    // Arabic
    "نشر نُشر نشرت في تاريخ النشر بتاريخ يوم الموافق",
    // Hebrew
    "פורסם פורסמה תאריך פרסום ב",
    // Hindi
    "प्रकाशित प्रकाशन तिथि दिनांक तारीख",
    // Japanese, Chinese, Korean
    "公開 公開日 掲載 掲載日 配信 配信日 発行 発行日 発表 投稿日 日付 发布 发布时间 发布日期 发表 发表于 发表时间"
      + " 时间 日期 發布 發布時間 發表 時間 입력 등록 작성 발행 발행일 게시 게시일 승인 기사입력 날짜"
  ).union(changes).union([
    // Before a word of change: “Mis à jour”, “Letzte Aktualisierung”.
    "mis", "mise", "à", "dernière", "zuletzt", "letzte", "última", "ultima", "último", "ultimo",
    "laatst", "последнее", "آخر", "אחרון", "last",
  ])

  /// Words that call a date that of the last change.
  package static let changes: Set<String> = table(
    "updated update modified edited revised",
    "aktualisiert aktualisierung geändert",
    "actualisé modifié jour actualizado actualización modificado atualizado atualização",
    "aggiornato aggiornamento modificato bijgewerkt gewijzigd",
    "uppdaterad ändrad oppdatert opdateret aktualizováno aktualizované zaktualizowano aktualizacja",
    "frissítve actualizat päivitetty güncellendi güncelleme",
    "обновлено изменено обновление оновлено",
    "تحديث التحديث",
    "עודכן עודכנה עדכון",
    "अपडेटेड अपडेट अद्यतन संशोधित",
    "更新 更新日 更新日時 更新时间 更新時間 最終更新 최종수정 수정 수정일"
  )

  /// Words around a time of day, and what stands behind a year.
  package static let times: Set<String> = table(
    "am pm a p m at t z utc gmt est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist kst jst"
      + " aest aedt msk hrs h min mins minute minutes read by",
    "uhr um mez mesz ca",
    "heure heures à",
    "hora horas a las ore alle às as uur om klokken kl",
    "г года год р року в час часа часов мин",
    "الساعة مساء مساءً صباحا صباحًا صباحاً ص م هـ",
    "שעה בשעה",
    "बजे सुबह शाम दोपहर को",
    "時 分 秒 午前 午後 时 点 上午 下午 晚 付 付け 公開 更新 配信 掲載 发布 시 분 오전 오후 게재"
  )

  package static let weekdays: Set<String> = table(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
      + " sat sun",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda terça quarta quinta sexta sábado domingo feira",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
    "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد",
    "יום ראשון שני שלישי רביעי חמישי שישי שבת א ב ג ד ה ו",
    "सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार शुक्रवार शनिवार रविवार",
    "月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五"
      + " 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 월 화 수 목 금 토 일 월요일 화요일 수요일"
      + " 목요일 금요일 토요일 일요일"
  )

  /// Years by which Japan and Taiwan count, with the year before their first.
  package static let eras: [String: Int] = [
    "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911, "中華民國": 1911,
  ]

  private static func table(_ lists: String...) -> Set<String> {
    var words: Set<String> = []
    words.reserveCapacity(200)
    for list in lists { for word in list.split(separator: " ") { words.insert(String(word)) } }
    return words
  }
}
