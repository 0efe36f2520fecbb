;; Prints one line and calls beyond the end of its table.
;; expect: trap undefined element
(module
  ;; include: print
  (type $nothing (func))
  (table 1 funcref)
  (memory (export "memory") 1)
  (data (i32.const 256) "Calling beyond the table...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    (call_indirect (type $nothing) (i32.add (i32.load (i32.const 64)) (i32.const 7)))))
