;; Prints one line and calls an element of its table that nothing was put into.
;; expect: trap uninitialized element
(module
  ;; include: print
  (type $nothing (func))
  (table 4 funcref)
  (memory (export "memory") 1)
  (data (i32.const 256) "Calling an empty element...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    (call_indirect (type $nothing) (i32.add (i32.load (i32.const 64)) (i32.const 2)))))
