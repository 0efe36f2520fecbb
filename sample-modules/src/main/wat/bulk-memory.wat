;; Fills, copies and initializes memory and a table at once: shows whether bulk operations work.
;; expect: exit 0
(module
  (type $text (func (result i32)))
  ;; include: print
  (memory (export "memory") 1)
  (table 4 funcref)
  (elem $words func $first $second)
  (data $passive "passive segment, copied in\n\00")
  (data (i32.const 256) "first\n\00")
  (data (i32.const 272) "second\n\00")
  (data (i32.const 512) "0123456789\n\00")
  (func $first (type $text) (i32.const 256))
  (func $second (type $text) (i32.const 272))

  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 97) (i32.const 16))
    (memory.fill (i32.const 1040) (i32.const 10) (i32.const 1))
    (call $say (i32.const 1024))
    ;; The ranges overlap in either direction.
    (memory.copy (i32.const 514) (i32.const 512) (i32.const 8))
    (call $say (i32.const 512))
    (memory.copy (i32.const 512) (i32.const 515) (i32.const 6))
    (call $say (i32.const 512))
    (memory.init $passive (i32.const 2048) (i32.const 0) (i32.const 28))
    (data.drop $passive)
    (call $say (i32.const 2048))
    (table.init $words (i32.const 0) (i32.const 0) (i32.const 2))
    (elem.drop $words)
    (table.copy (i32.const 1) (i32.const 0) (i32.const 2))
    (call $say (call_indirect (type $text) (i32.const 1)))
    (call $say (call_indirect (type $text) (i32.const 2)))
    ;; A length of nothing at the very end is within bounds.
    (memory.fill (i32.const 65536) (i32.const 0) (i32.const 0))))
