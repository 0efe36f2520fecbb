;; Prints one line and calls a function of another type than the one at that place of its table.
;; expect: trap indirect call type mismatch
(module
  ;; include: print
  (type $nothing (func))
  (table 1 funcref)
  (elem (i32.const 0) $say)
  (memory (export "memory") 1)
  (data (i32.const 256) "Calling a function of another type...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    (call_indirect (type $nothing) (i32.load (i32.const 64)))))
