import Testing

/// What a checker ticks off in the beginnings of ten news pages, by position: code points of the
/// page's article text in the evaluation data, which is not part of this project.
///
/// Marked by hand before the rules were run on them. `name` stands for persons, organisations and
/// places alike.
enum MarkedPages {
  struct Page: Sendable, CustomTestStringConvertible {
    let id: String
    /// As many code points of the text were looked at.
    let length: Int
    /// `START-END KIND`, in the order of the text.
    let marks: String

    var testDescription: String { String(id.prefix(8)) }
  }

  static let all = [
    Page(
      id: "06ee193de4bd611f7fafbab0c59b0f6fe3495093516720632cd093b24c7a0e98",
      length: 887,
      marks: """
        0-10 name, 13-23 ordinal, 19-23 name, 58-61 name, 92-101 date, 182-202 name, \
        210-220 ordinal, 309-322 superlative, 454-461 attribution, 454-456 name, 477-494 name, \
        517-522 date, 573-586 name, 591-597 name, 604-607 name, 656-666 name, 743-755 name, \
        756-765 date, 771-788 name, 797-807 number, 829-849 name
        """
    ),
    Page(
      id: "08f793762792bd252c75fb57544cdf506ffcc04785136cb87503f02364b82b56",
      length: 918,
      marks: """
        4-12 name, 19-25 date, 61-75 date, 89-95 link, 123-141 title, 123-129 name, 142-155 name, \
        160-177 title, 160-170 name, 178-194 name, 196-208 title, 196-205 name, 209-223 name, \
        240-248 number, 272-294 title, 272-282 name, 295-308 name, 348-356 number, 365-374 title, \
        365-371 name, 375-393 name, 427-435 date, 447-453 date, 455-461 attribution, \
        467-474 name, 538-545 name, 550-557 name, 590-596 link, 597-604 name, 609-616 name, \
        634-641 name, 653-684 attribution, 653-663 name, 669-678 name, 690-697 name, \
        698-918 quotation
        """
    ),
    Page(
      id: "1ee91d1fce65e09be8b8d2d29eab771546d98ca2ba5c862941e660e9fec12432",
      length: 830,
      marks: """
        31-38 date, 44-89 attribution, 90-94 name, 114-119 name, 122-129 name, 145-164 quotation, \
        182-196 name, 226-232 name, 316-333 attribution, 316-324 name, 355-372 quotation, \
        377-438 attribution, 422-428 name, 439-453 name, 500-507 name, 518-522 name, \
        554-561 name, 562-567 link, 590-595 name, 602-611 title, 612-624 name, 640-650 date, \
        652-684 number, 661-665 name, 715-722 name, 729-754 attribution, 729-740 name, \
        815-819 name, 824-829 name
        """
    ),
    Page(
      id: "1f765c48780665e89cc3af1f7c9af47876e9fae9b5be4a936b0649e10f5e3198",
      length: 1052,
      marks: """
        0-13 name, 19-37 number, 57-83 title, 85-92 name, 98-113 attribution, 161-172 date, \
        179-194 quotation, 208-236 attribution, 311-318 name, 355-361 date, 384-386 name, \
        439-452 name, 465-472 name, 480-493 name, 509-520 date, 540-549 name, \
        747-775 attribution, 800-828 quotation, 929-936 name, 954-967 name
        """
    ),
    Page(
      id: "2c46804d9db4a85e8f8d31128ce0e11d02f25c7120c2faa5ec0664c604a47717",
      length: 899,
      marks: """
        55-65 number, 66-76 name, 153-168 attribution, 153-160 name, 202-214 name, \
        263-273 number, 302-305 name, 307-321 attribution, 307-311 name, 341-350 attribution, \
        356-361 link, 448-460 date, 462-473 attribution, 500-511 name, 514-531 name, \
        606-621 date, 637-648 name, 668-672 name, 681-695 link, 711-724 attribution, \
        711-715 name
        """
    ),
    Page(
      id: "33fe2471fd553c6570f93997f208b4f39bf30be5947c3cfa620ee8eff3355ab9",
      length: 921,
      marks: """
        6-22 date, 24-39 number, 73-82 name, 91-103 ordinal, 118-128 date, 141-165 name, \
        205-232 number, 281-308 quotation, 375-386 number, 411-425 number, 456-465 name, \
        541-550 date, 565-575 ordinal, 633-645 name, 708-720 date, 738-762 name, 784-799 date, \
        867-885 name, 893-896 ordinal, 897-921 name
        """
    ),
    Page(
      id: "39d5c43beb60605c3eec760c99500e62e7bd71ebbe4ae05edf382125e1b0b80a",
      length: 1207,
      marks: """
        2-13 quotation, 37-50 name, 55-60 name, 247-259 title, 247-249 name, 260-272 name, \
        283-290 name, 349-383 attribution, 386-416 attribution, 386-391 name, 417-427 date, \
        533-535 name, 587-589 name, 633-638 name, 745-781 attribution, 745-755 number, \
        782-787 name, 874-881 date, 907-924 number, 985-990 name, 993-1094 quotation, \
        1054-1059 name, 1108-1115 date, 1117-1136 attribution, 1122-1136 name, 1140-1192 title, \
        1140-1145 name, 1163-1192 name, 1196-1206 name
        """
    ),
    Page(
      id: "3c5bf8db4272925bf1dd5713fc325e179fd0d1cc6fb8c77aa2d917cfd2518a32",
      length: 1238,
      marks: """
        128-145 number, 251-259 name, 279-310 superlative, 400-431 superlative, 480-485 name, \
        511-539 number, 555-593 number, 685-715 number, 792-809 number, 1118-1130 number, \
        1153-1166 date, 1188-1237 name
        """
    ),
    Page(
      id: "5fa3154ec031ab35411a457d78eb5aa92c0e803c5329bd05c001e6d64009e206",
      length: 1160,
      marks: """
        0-9 name, 76-82 date, 88-149 attribution, 88-102 name, 126-141 name, 164-199 quotation, \
        227-234 name, 243-252 name, 373-405 name, 696-704 number, 893-939 title, 908-917 name, \
        973-1005 number, 1015-1034 quotation, 1128-1133 link
        """
    ),
    Page(
      id: "5fa5679de56c43edf70685762c2d1f2de296432ae53aa46e075b552fee17cab8",
      length: 1077,
      marks: """
        8-14 name, 65-72 number, 73-84 name, 117-124 number, 125-136 name, 224-229 name, \
        270-278 name, 369-378 name, 461-468 number, 469-480 name, 549-555 number, 653-656 name, \
        765-777 name, 778-784 link, 801-810 name, 866-869 quotation, 915-922 date, \
        932-948 quotation, 1002-1011 name, 1020-1034 name, 1040-1045 name, 1055-1076 date
        """
    ),
  ]
}
